import { router, tenantProcedure } from "@/server/trpc";
import { brandingProcedures } from "./branding.router";
import { organizationSecurity, updateSecurityInput } from "./organizations.schema";
import { getSecurity, updateSecurity } from "./organizations.service";

export const organizationsRouter = router({
  ...brandingProcedures,

  security: tenantProcedure("security:write")
    .output(organizationSecurity)
    .query(({ ctx }) => getSecurity(ctx.db)),

  updateSecurity: tenantProcedure("security:write")
    .input(updateSecurityInput)
    .output(organizationSecurity)
    .mutation(({ ctx, input }) => updateSecurity(ctx.db, ctx, ctx.request, input)),
});
