import { organizationDetails, updateOrganizationInput } from "@/modules/organization/details/details.schema";
import { getDetails, updateOrganization } from "@/modules/organization/details/details.service";
import {
  localization,
  updateLocalizationInput,
} from "@/modules/organization/localization/localization.schema";
import { localizationOf, updateLocalization } from "@/modules/organization/localization/localization.service";
import { roleHolders } from "@/modules/organization/roles/roles.schema";
import { countRoleHolders } from "@/modules/organization/roles/roles.service";
import {
  organizationSecurity,
  updateSecurityInput,
} from "@/modules/organization/security-policy/security.schema";
import { getSecurity, updateSecurity } from "@/modules/organization/security-policy/security.service";
import {
  changedSubdomain,
  changeSubdomainInput,
  checkSubdomainInput,
  checkSubdomainOutput,
} from "@/modules/organization/subdomain/subdomain.schema";
import { changeSubdomain } from "@/modules/organization/subdomain/subdomain.service";
import { isSubdomainAvailable } from "@/modules/organization/subdomain/subdomains.service";
import { organizationUsage, storageUsage } from "@/modules/organization/usage/usage.schema";
import { getStorageUsage, getUsage, usageInCache } from "@/modules/organization/usage/usage.service";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";

const rest = restRoutes("Organization");

export const organizationProcedures = {
  get: tenantProcedure("profile:read")
    .meta(rest("GET", "/organization", "Read the organization", { versioned: true }))
    .output(organizationDetails)
    .query(({ ctx }) => getDetails(ctx.db, ctx)),

  update: tenantProcedure("organization:write")
    .meta(
      rest("PATCH", "/organization", "Change the organization", {
        description: "Fields that are left out stay unchanged.",
        versioned: true,
      }),
    )
    .input(updateOrganizationInput)
    .output(organizationDetails)
    .mutation(({ ctx, input }) => updateOrganization(ctx, input)),

  checkSubdomain: tenantProcedure("organization:write")
    .input(checkSubdomainInput)
    .output(checkSubdomainOutput)
    .query(async ({ ctx, input }) => ({
      isAvailable: await isSubdomainAvailable(input.subdomain, ctx.tenant.organizationId),
    })),

  changeSubdomain: tenantProcedure("organization:write")
    .input(changeSubdomainInput)
    .output(changedSubdomain)
    .mutation(({ ctx, input }) => changeSubdomain(ctx, input)),

  usage: tenantProcedure("profile:read")
    .meta(rest("GET", "/organization/usage", "Read limits and usage"))
    .meta({ readsAhead: (reader) => ({ reads: usageInCache(reader) }) })
    .output(organizationUsage)
    .query(({ ctx }) => getUsage(ctx.db, ctx.tenant)),

  storage: tenantProcedure("profile:read")
    .meta(
      rest("GET", "/organization/storage", "Read the bytes that are stored", {
        description: "Of all pictures and files together, and their limit.",
      }),
    )
    .output(storageUsage)
    .query(({ ctx }) => getStorageUsage(ctx.db)),

  roleHolders: tenantProcedure("users:read")
    .meta(rest("GET", "/organization/roles", "Count users by role"))
    .output(roleHolders)
    .query(({ ctx }) => countRoleHolders(ctx.db)),

  security: tenantProcedure("security:write")
    .meta(rest("GET", "/organization/security", "Read the sign-in rules", { versioned: true }))
    .output(organizationSecurity)
    .query(({ ctx }) => getSecurity(ctx.db)),

  updateSecurity: tenantProcedure("security:write")
    .meta(rest("PATCH", "/organization/security", "Change the sign-in rules", { versioned: true }))
    .input(updateSecurityInput)
    .output(organizationSecurity)
    .mutation(({ ctx, input }) => updateSecurity(ctx.db, ctx, input)),

  localization: tenantProcedure("profile:read")
    .meta(rest("GET", "/organization/localization", "Read locale, currency and time zone"))
    .output(localization)
    .query(({ ctx }) => localizationOf(ctx.tenant)),

  updateLocalization: tenantProcedure("organization:write")
    .meta(
      rest("PUT", "/organization/localization", "Set locale, currency and time zone", {
        description: "Amounts stay as they are: changing the currency does not convert prices.",
      }),
    )
    .input(updateLocalizationInput)
    .output(localization)
    .mutation(({ ctx, input }) => updateLocalization(ctx, input)),
};
