import { productVersions } from "@/modules/catalogue/trash/trash.schema";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { setStatusInput } from "./status.schema";
import * as service from "./status.service";

const rest = restRoutes("Products");

/** Gives several products a status; `products.bulkEdit` gives many products any field. */
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
};
