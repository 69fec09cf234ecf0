import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { signUpState } from "@/server/sign-up-state";
import { TenantContext } from "./tenant-context";

const t = textsOf("access");

/**
 * Throws AppError FORBIDDEN in a demo. For what reaches beyond the workspace, such as mail to others, or outlives a visit,
 * such as credentials (decision 74).
 */
export function assertNotDemo(): void {
  if (!TenantContext.current()?.isDemo) return;
  throw new AppError("FORBIDDEN", t("demo", { signUp: signUpState() }));
}
