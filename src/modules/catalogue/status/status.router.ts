import { criteriaOf } from "@/modules/catalogue/list/list-conditions";
import { movedMatching, productVersions } from "@/modules/catalogue/trash/trash.schema";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { setStatusInput, setStatusOfMatchingInput } from "./status.schema";
import * as service from "./status.service";

const rest = restRoutes("Products");

/** Procedures that give many products a status; `products.update` gives it to one. */
export const statusProcedures = {
  bulkSetStatus: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/bulk-status", "Set the status of several products", {
        description: "All of them or none.",
      }),
    )
    .input(setStatusInput)
    .output(productVersions)
    .mutation(({ ctx, input }) => service.setStatus(ctx.db, input.items, input.status)),

  setStatusOfMatching: tenantProcedure("products:write")
    .input(setStatusOfMatchingInput)
    .output(movedMatching)
    .mutation(({ ctx, input: { filters, ...input } }) =>
      service.setStatusOfMatching(ctx.db, ctx.user, {
        filters: criteriaOf(filters, ctx.tenant.timeZone),
        ...input,
      }),
    ),
};
