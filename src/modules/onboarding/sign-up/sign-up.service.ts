import type { Handoff } from "@/lib/handoff";
import { sendVerification } from "@/modules/accounts/verification/verification.service";
import { createWorkspace } from "./new-workspace.service";
import type { SignUpInput } from "./sign-up.schema";

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
