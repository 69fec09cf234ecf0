import { passwordProcedures } from "@/modules/accounts/password/password.router";
import { recoveryProcedures } from "@/modules/accounts/recovery/recovery.router";
import { signInProcedures } from "@/modules/accounts/sign-in/auth.router";
import { verificationProcedures } from "@/modules/accounts/verification/verification.router";
import { retentionProcedures } from "@/modules/audit/retention/retention.router";
import { ownSecurityEventProcedures } from "@/modules/audit/security-events/security-events.router";
import { avatarProcedures } from "@/modules/members/avatars/avatars.router";
import { emailChangeProcedures } from "@/modules/members/email-change/email-change.router";
import { invitationProcedures as invitationLinkProcedures } from "@/modules/members/invitations/invitation.router";
import { invitationProcedures } from "@/modules/members/invitations/invitations.router";
import { peopleProcedures } from "@/modules/members/people/users.router";
import { profileProcedures } from "@/modules/members/profile/profile.router";
import { allowedOriginsProcedures } from "@/modules/organization/allowed-origins/allowed-origins.router";
import { auditEmailProcedures } from "@/modules/organization/audit-email/audit-email.router";
import { brandingProcedures } from "@/modules/organization/branding/branding.router";
import { organizationProcedures } from "@/modules/organization/settings/organizations.router";
import { secondFactorProcedures } from "@/modules/second-factor/own/second-factor.router";
import { userSecondFactorProcedures } from "@/modules/second-factor/people/second-factors.router";
import { router } from "@/server/trpc";

// Routers whose procedures are in several features, combined here so that the features do not depend on each other.

export const authRouter = router({
  ...secondFactorProcedures,
  ...verificationProcedures,
  ...signInProcedures,
  ...ownSecurityEventProcedures,
  ...passwordProcedures,
  ...invitationLinkProcedures,
  ...recoveryProcedures,
});

export const usersRouter = router({
  ...invitationProcedures,
  ...userSecondFactorProcedures,
  ...profileProcedures,
  ...emailChangeProcedures,
  ...avatarProcedures,
  ...peopleProcedures,
});

export const organizationsRouter = router({
  ...brandingProcedures,
  ...allowedOriginsProcedures,
  ...auditEmailProcedures,
  ...organizationProcedures,
  ...retentionProcedures,
});
