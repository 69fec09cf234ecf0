import { toast } from "@/hooks/toast";
import { errorMessage } from "@/trpc/errors";

/** The callback of a mutation outside of a form that reports a failure. See `showFailure`. */
export const failureToast = (failed: string, explain?: (error: unknown) => string) => ({
  onError: (error: unknown) => showFailure(failed, error, explain),
});

/** Says what failed, with the reason. `explain` gives the reason of errors with a meaning of their own. */
export const showFailure = (
  failed: string,
  error: unknown,
  explain: (error: unknown) => string = errorMessage,
) => toast.error(failed, { description: explain(error) });
