import { tenantProcedure } from "@/server/trpc";
import { product, productByIdInput, productVersion } from "./products.schema";
import { productVersions } from "./trash.schema";
import * as service from "./trash.service";

/** What leads into the trash and out of it. */
export const trashProcedures = {
  delete: tenantProcedure("products:delete")
    .input(productVersion)
    .output(productByIdInput)
    .mutation(({ ctx, input }) => service.deleteProduct(ctx.db, ctx.request, input)),

  restore: tenantProcedure("products:delete")
    .input(productByIdInput)
    .output(product)
    .mutation(({ ctx, input }) => service.restoreProduct(ctx.db, ctx.tenant, ctx.request, input.id)),

  bulkDelete: tenantProcedure("products:delete")
    .input(productVersions)
    .output(productVersions)
    .mutation(({ ctx, input }) => service.deleteProducts(ctx.db, ctx.request, input.items)),

  bulkRestore: tenantProcedure("products:delete")
    .input(productVersions)
    .output(productVersions)
    .mutation(({ ctx, input }) => service.restoreProducts(ctx.db, ctx.tenant, ctx.request, input.items)),
};
