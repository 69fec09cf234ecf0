import { toast } from "@/hooks/toast";
import { errorMessage } from "@/trpc/errors";

/** Callbacks of a mutation outside of a form: they report success, or the failure and its reason. */
export const outcomeToasts = (done: string, failed: string) => ({
  onSuccess: () => toast.success(done),
  ...failureToast(failed),
});

/** The second half of the error message. */
export const failureToast = (failed: string) => ({
  onError: (error: unknown) => toast.error(failed, { description: errorMessage(error) }),
});
