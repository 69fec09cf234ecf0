import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import type { Handoff } from "@/lib/handoff";
import { sendVerification } from "@/modules/accounts/verification/verification.service";
import { createWorkspace } from "./new-workspace.service";
import type { SignUpInput } from "./sign-up.schema";

/** Throws AppError FORBIDDEN if the operator has closed sign-up. */
export function assertSignUpOpen(): void {
  if (!env().SIGN_UP_OPEN) {
    throw new AppError("FORBIDDEN", "Sign-up is closed. Ask the operator of this service for a workspace.");
  }
}

/**
 * Creates an organization with its first administrator, who is asked to verify the email. Throws what `createWorkspace`
 * throws.
 */
export function signUp({ organizationName: name, subdomain, ...admin }: SignUpInput): Promise<Handoff> {
  return createWorkspace({
    reason: "sign up a new organization",
    tenant: { name, subdomain },
    admin,
    complete: (tx, userId) => sendVerification(tx, userId, { name, subdomain }),
  });
}
