import { retentionProcedures } from "@/modules/audit/retention/retention.router";
import { allowedOriginsProcedures } from "@/modules/organization/allowed-origins/allowed-origins.router";
import { auditEmailProcedures } from "@/modules/organization/audit-email/audit-email.router";
import { brandingProcedures } from "@/modules/organization/branding/branding.router";
import { organizationProcedures } from "@/modules/organization/settings/organizations.router";
import { router } from "@/server/trpc";

/** The procedures of several features, combined here so that these do not depend on each other. */
export const organizationsRouter = router({
  ...brandingProcedures,
  ...allowedOriginsProcedures,
  ...auditEmailProcedures,
  ...organizationProcedures,
  ...retentionProcedures,
});
