import { router, tenantProcedure } from "@/server/trpc";
import { organizationSecurity, updateSecurityInput } from "./organizations.schema";
import { getSecurity, updateSecurity } from "./organizations.service";

export const organizationsRouter = router({
  security: tenantProcedure("organization:write")
    .output(organizationSecurity)
    .query(({ ctx }) => getSecurity(ctx.db)),

  updateSecurity: tenantProcedure("organization:write")
    .input(updateSecurityInput)
    .output(organizationSecurity)
    .mutation(({ ctx, input }) => updateSecurity(ctx.db, ctx, ctx.request, input)),
});
