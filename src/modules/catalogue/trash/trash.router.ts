import { criteriaOf } from "@/modules/catalogue/list/list-conditions";
import { product, productByIdInput, productVersion } from "@/modules/catalogue/products/products.schema";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { deleteMatching, restoreMatching } from "./matching.service";
import { deleteMatchingInput, movedMatching, productVersions, restoreMatchingInput } from "./trash.schema";
import * as service from "./trash.service";

const rest = restRoutes("Products");

/** Procedures that move products to the trash and restore them. */
export const trashProcedures = {
  delete: tenantProcedure("products:delete")
    .meta(rest("DELETE", "/products/{id}", "Move a product to the trash", { versioned: true }))
    .input(productVersion)
    .output(productByIdInput)
    .mutation(({ ctx, input }) => service.deleteProduct(ctx.db, ctx.user, input)),

  restore: tenantProcedure("products:delete")
    .meta(
      rest("POST", "/products/{id}/restore", "Restore a product", {
        versioned: true,
        description:
          "Its `status` and its `updatedAt` are again those before the deletion; its version is a new one.",
      }),
    )
    .input(productByIdInput)
    .output(product)
    .mutation(({ ctx, input }) => service.restoreProduct(ctx.db, ctx.tenant, input.id)),

  bulkDelete: tenantProcedure("products:delete")
    .meta(
      rest("POST", "/products/bulk-delete", "Move several products to the trash", {
        description: "All of them or none.",
      }),
    )
    .input(productVersions)
    .output(productVersions)
    .mutation(({ ctx, input }) => service.deleteProducts(ctx.db, ctx.user, input.items)),

  bulkRestore: tenantProcedure("products:delete")
    .meta(
      rest("POST", "/products/bulk-restore", "Restore several products", {
        description: "All of them or none.",
      }),
    )
    .input(productVersions)
    .output(productVersions)
    .mutation(({ ctx, input }) => service.restoreProducts(ctx.db, ctx.tenant, input.items)),

  deleteMatching: tenantProcedure("products:delete")
    .input(deleteMatchingInput)
    .output(movedMatching)
    .mutation(({ ctx, input: { filters, expected } }) =>
      deleteMatching(ctx.db, ctx.user, { filters: criteriaOf(filters, ctx.tenant.timeZone), expected }),
    ),

  restoreMatching: tenantProcedure("products:delete")
    .input(restoreMatchingInput)
    .output(movedMatching)
    .mutation(({ ctx: { db, tenant, user }, input: { filters, expected } }) =>
      restoreMatching(
        db,
        { tenant, person: user },
        { filters: criteriaOf(filters, tenant.timeZone), expected },
      ),
    ),
};
