import { criteriaOf } from "@/modules/catalogue/list/list-conditions";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { readCountSheet } from "./count-sheet.service";
import {
  checkCountsInput,
  countedStocks,
  countSheet,
  countSheetInput,
  countStocksInput,
} from "./counts.schema";
import { checkCounts, countStocks } from "./counts.service";

const rest = restRoutes("Products");

/** Procedures for counting many products; `products.countStock` counts one. */
export const countProcedures = {
  countSheet: tenantProcedure("products:write")
    .input(countSheetInput)
    .output(countSheet)
    .query(({ ctx, input }) => readCountSheet(ctx.db, ctx.user, criteriaOf(input, ctx.tenant.timeZone))),

  // A mutation only because of its size.
  checkCounts: tenantProcedure("products:write")
    .input(checkCountsInput)
    .output(countedStocks)
    .mutation(({ ctx, input }) => checkCounts(ctx.db, input.counts)),

  countStocks: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/stock-counts", "Set the stocks to what was counted", {
        description:
          "For up to 10,000 products, by SKU. A product whose stock is no longer `knownStock` stays as it is, and its outcome is `moved`: only whoever counted knows whether the count includes what has moved since. The activity of one call is one batch.",
      }),
    )
    .input(countStocksInput)
    .output(countedStocks)
    .mutation(({ ctx, input }) => countStocks(ctx.db, input)),
};
