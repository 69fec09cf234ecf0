import { toast } from "@/hooks/toast";
import { errorMessage } from "@/trpc/errors";

/** Callbacks of a mutation outside of a form: they report success, or the failure and its reason. */
export const outcomeToasts = (done: string, failed: string) => ({
  onSuccess: () => toast.success(done),
  ...failureToast(failed),
});

/** The one for failures alone, for what says in its own way that it is done. */
export const failureToast = (failed: string, explain?: (error: unknown) => string) => ({
  onError: (error: unknown) => showFailure(failed, error, explain),
});

/** Says what failed, with the reason. `explain` gives the reason of errors with a meaning of their own. */
export const showFailure = (
  failed: string,
  error: unknown,
  explain: (error: unknown) => string = errorMessage,
) => toast.error(failed, { description: explain(error) });
