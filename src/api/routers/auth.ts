import { passwordProcedures } from "@/modules/accounts/password/password.router";
import { recoveryProcedures } from "@/modules/accounts/recovery/recovery.router";
import { signInProcedures } from "@/modules/accounts/sign-in/auth.router";
import { verificationProcedures } from "@/modules/accounts/verification/verification.router";
import { ownSecurityEventProcedures } from "@/modules/audit/security-events/security-events.router";
import { invitationProcedures as invitationLinkProcedures } from "@/modules/members/invitations/invitation.router";
import { secondFactorProcedures } from "@/modules/second-factor/own/second-factor.router";
import { router } from "@/server/trpc";

/** The procedures of several features, combined here so that these do not depend on each other. */
export const authRouter = router({
  ...secondFactorProcedures,
  ...verificationProcedures,
  ...signInProcedures,
  ...ownSecurityEventProcedures,
  ...passwordProcedures,
  ...invitationLinkProcedures,
  ...recoveryProcedures,
});
