import { lowStockProcedures } from "@/modules/catalogue/low-stock/low-stock.router";
import { avatarProcedures } from "@/modules/members/avatars/avatars.router";
import { emailChangeProcedures } from "@/modules/members/email-change/email-change.router";
import { invitationProcedures } from "@/modules/members/invitations/invitations.router";
import { languageProcedures } from "@/modules/members/language/language.router";
import { peopleProcedures } from "@/modules/members/people/users.router";
import { profileProcedures } from "@/modules/members/profile/profile.router";
import { userSecondFactorProcedures } from "@/modules/second-factor/people/second-factors.router";
import { router } from "@/server/trpc";

/** The procedures of several features, combined here so that these do not depend on each other. */
export const usersRouter = router({
  ...invitationProcedures,
  ...userSecondFactorProcedures,
  ...profileProcedures,
  ...emailChangeProcedures,
  ...avatarProcedures,
  ...languageProcedures,
  ...lowStockProcedures,
  ...peopleProcedures,
});
