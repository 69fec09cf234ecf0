import { platformProcedure, router } from "@/server/trpc";
import {
  listTenantsInput,
  suspendTenantInput,
  tenantByIdInput,
  tenantList,
  tenantRecord,
} from "./tenants.schema";
import * as service from "./tenants.service";

export const tenantsRouter = router({
  list: platformProcedure("tenants:read")
    .input(listTenantsInput)
    .output(tenantList)
    .query(({ input }) => service.listTenants(input)),

  suspend: platformProcedure("tenants:write")
    .input(suspendTenantInput)
    .output(tenantRecord)
    .mutation(({ ctx, input }) => service.suspendTenant(ctx, ctx.request, input)),

  reactivate: platformProcedure("tenants:write")
    .input(tenantByIdInput)
    .output(tenantRecord)
    .mutation(({ ctx, input }) => service.reactivateTenant(ctx, ctx.request, input.id)),
});
