import { checkSubdomainInput, checkSubdomainOutput } from "@/modules/sign-up/sign-up.schema";
import { isAddressAvailable } from "@/modules/tenants/addresses.service";
import { router, tenantProcedure } from "@/server/trpc";
import { changedSubdomain, changeSubdomainInput } from "./address.schema";
import { changeSubdomain } from "./address.service";
import { brandingProcedures } from "./branding.router";
import { organizationDetails, updateOrganizationInput } from "./details.schema";
import { getDetails, updateOrganization } from "./details.service";
import { roleHolders } from "./roles.schema";
import { countRoleHolders } from "./roles.service";
import { organizationSecurity, updateSecurityInput } from "./security.schema";
import { getSecurity, updateSecurity } from "./security.service";
import { organizationUsage } from "./usage.schema";
import { getUsage } from "./usage.service";

export const organizationsRouter = router({
  ...brandingProcedures,

  get: tenantProcedure("profile:read")
    .output(organizationDetails)
    .query(({ ctx }) => getDetails(ctx.db, ctx)),

  update: tenantProcedure("organization:write")
    .input(updateOrganizationInput)
    .output(organizationDetails)
    .mutation(({ ctx, input }) => updateOrganization(ctx, ctx.request, input)),

  checkSubdomain: tenantProcedure("organization:write")
    .input(checkSubdomainInput)
    .output(checkSubdomainOutput)
    .query(async ({ ctx, input }) => ({
      isAvailable: await isAddressAvailable(input.subdomain, ctx.tenant.organizationId),
    })),

  changeSubdomain: tenantProcedure("organization:write")
    .input(changeSubdomainInput)
    .output(changedSubdomain)
    .mutation(({ ctx, input }) => changeSubdomain(ctx, ctx.request, input)),

  usage: tenantProcedure("profile:read")
    .output(organizationUsage)
    .query(({ ctx }) => getUsage(ctx.db, ctx.tenant)),

  roleHolders: tenantProcedure("users:read")
    .output(roleHolders)
    .query(({ ctx }) => countRoleHolders(ctx.db)),

  security: tenantProcedure("security:write")
    .output(organizationSecurity)
    .query(({ ctx }) => getSecurity(ctx.db)),

  updateSecurity: tenantProcedure("security:write")
    .input(updateSecurityInput)
    .output(organizationSecurity)
    .mutation(({ ctx, input }) => updateSecurity(ctx.db, ctx, ctx.request, input)),
});
