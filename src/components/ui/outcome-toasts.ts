import { toast } from "@/hooks/toast";
import { errorMessage } from "@/trpc/errors";

/** Callbacks of a mutation outside of a form: they report success, or the failure and its reason. */
export const outcomeToasts = (done: string, failed: string) => ({
  onSuccess: () => toast.success(done),
  ...failureToast(failed),
});

/** The second half of the error message. `explain` gives the reason of errors with a meaning of their own. */
export const failureToast = (failed: string, explain: (error: unknown) => string = errorMessage) => ({
  onError: (error: unknown) => toast.error(failed, { description: explain(error) }),
});
