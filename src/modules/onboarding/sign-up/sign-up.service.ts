import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { Handoff } from "@/lib/handoff";
import { sendVerification } from "@/modules/accounts/verification/verification.service";
import { currentRequest } from "@/server/operation";
import { createWorkspace } from "./new-workspace.service";
import type { SignUpInput } from "./sign-up.schema";

const t = textsOf("onboardingErrors");

/** Throws AppError FORBIDDEN if the operator has closed sign-up. */
export function assertSignUpOpen(): void {
  if (!env().SIGN_UP_OPEN) {
    throw new AppError("FORBIDDEN", t("signUpClosed"));
  }
}

/**
 * Creates an organization with its first administrator, who is asked to verify the email. Throws what `createWorkspace`
 * throws.
 */
export function signUp({ organizationName: name, subdomain, ...admin }: SignUpInput): Promise<Handoff> {
  const language = currentRequest().language;
  return createWorkspace({
    reason: "sign up a new organization",
    tenant: { name, subdomain },
    admin,
    complete: (tx, userId) => sendVerification(tx, userId, { name, subdomain, language }),
  });
}
