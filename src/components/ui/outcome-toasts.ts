import { toast } from "@/hooks/toast";
import { failureToast } from "./failure-toast";

/** Callbacks of a mutation outside of a form: they report success, or the failure and its reason. */
export const outcomeToasts = (done: string, failed: string) => ({
  onSuccess: () => toast.success(done),
  ...failureToast(failed),
});
