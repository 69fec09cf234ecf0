import { AppError } from "@/lib/app-error";
import { TenantContext } from "./tenant-context";

/**
 * Throws AppError FORBIDDEN in a demo. For what reaches beyond the workspace, such as mail to others, or outlives a visit,
 * such as credentials (decision 74).
 */
export function assertNotDemo(): void {
  if (!TenantContext.current()?.isDemo) return;
  throw new AppError(
    "FORBIDDEN",
    "This is not available in the demo. Create a workspace of your own to use it.",
  );
}
