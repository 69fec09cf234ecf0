import { z } from "zod";
import { handoff } from "@/lib/handoff";
import { checkSubdomainInput, checkSubdomainOutput } from "@/modules/organization/subdomain/subdomain.schema";
import { isSubdomainAvailable } from "@/modules/organization/subdomain/subdomains.service";
import {
  listPlatformActivityInput,
  platformActivityList,
} from "@/modules/platform/activity/platform-activity.schema";
import { listPlatformActivity } from "@/modules/platform/activity/platform-activity.service";
import { redisDetails } from "@/modules/platform/health/monitoring.service";
import {
  impersonateInput,
  listTenantPeopleInput,
  tenantPeople,
} from "@/modules/platform/impersonation/impersonation.schema";
import { impersonate, listTenantPeople } from "@/modules/platform/impersonation/impersonation.service";
import { platformOverview } from "@/modules/platform/overview/overview.schema";
import { getPlatformOverview } from "@/modules/platform/overview/overview.service";
import { restRoutes } from "@/server/rest-route";
import { platformProcedure, router } from "@/server/trpc";
import { createInvitedTenant, reactivateTenant, suspendTenant } from "./tenant-lifecycle.service";
import { updateTenantSettings } from "./tenant-settings.service";
import {
  createTenantInput,
  listTenantsInput,
  suspendTenantInput,
  tenantByIdInput,
  tenantBySubdomainInput,
  tenantDetail,
  tenantList,
  tenantRecord,
  tenantSettingsState,
  updateTenantSettingsInput,
} from "./tenants.schema";
import { findTenant, getTenant, listTenants } from "./tenants.service";

const rest = restRoutes("Platform");

const found = z.strictObject({ id: z.string() });

export const tenantsRouter = router({
  list: platformProcedure("tenants:read")
    .meta(rest("GET", "/platform/tenants", "List organizations"))
    .input(listTenantsInput)
    .output(tenantList)
    .query(({ input }) => listTenants(input)),

  overview: platformProcedure("tenants:read")
    .meta(rest("GET", "/platform/overview", "Read the overview of the platform"))
    .meta({ readsAhead: () => ({ reads: [redisDetails] }) })
    .output(platformOverview)
    .query(({ ctx }) => getPlatformOverview(ctx.tenant.timeZone)),

  byId: platformProcedure("tenants:read")
    .meta(rest("GET", "/platform/tenants/{id}", "Read an organization"))
    .input(tenantByIdInput)
    .output(tenantDetail)
    .query(({ input }) => getTenant(input.id)),

  find: platformProcedure("tenants:read")
    .input(tenantBySubdomainInput)
    .output(found)
    .query(({ input }) => findTenant(input.subdomain)),

  activity: platformProcedure("tenants:read")
    .meta(rest("GET", "/platform/activity", "List platform activity"))
    .input(listPlatformActivityInput)
    .output(platformActivityList)
    .query(({ input }) => listPlatformActivity(input)),

  checkSubdomain: platformProcedure("tenants:write")
    .input(checkSubdomainInput)
    .output(checkSubdomainOutput)
    .query(async ({ input }) => ({ isAvailable: await isSubdomainAvailable(input.subdomain) })),

  create: platformProcedure("tenants:write")
    .meta(
      rest("POST", "/platform/tenants", "Create an organization and invite its first administrator", {
        created: "/platform/tenants/{id}",
      }),
    )
    .input(createTenantInput)
    .output(found)
    .mutation(({ ctx, input }) => createInvitedTenant(ctx, input)),

  suspend: platformProcedure("tenants:write")
    .meta(rest("POST", "/platform/tenants/{id}/suspend", "Suspend an organization"))
    .input(suspendTenantInput)
    .output(tenantRecord)
    .mutation(({ ctx, input }) => suspendTenant(ctx, input)),

  reactivate: platformProcedure("tenants:write")
    .meta(rest("POST", "/platform/tenants/{id}/reactivate", "Reactivate an organization"))
    .input(tenantByIdInput)
    .output(tenantRecord)
    .mutation(({ ctx, input }) => reactivateTenant(ctx, input.id)),

  updateSettings: platformProcedure("tenants:write")
    .meta(rest("PUT", "/platform/tenants/{id}/settings", "Replace the settings of an organization"))
    .input(updateTenantSettingsInput)
    .output(tenantSettingsState)
    .mutation(({ ctx, input }) => updateTenantSettings(ctx, input)),

  people: platformProcedure("tenants:read")
    .meta(rest("GET", "/platform/tenants/{id}/people", "List the users of an organization"))
    .input(listTenantPeopleInput)
    .output(tenantPeople)
    .query(({ input }) => listTenantPeople(input)),

  impersonate: platformProcedure("tenants:impersonate")
    .input(impersonateInput)
    .output(handoff)
    .mutation(({ ctx, input }) => impersonate(ctx, input)),
});
