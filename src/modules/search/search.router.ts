import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import { findInput, found } from "./search.schema";
import { find } from "./search.service";

const rest = restRoutes("Search");

export const searchRouter = router({
  find: tenantProcedure("products:read")
    .meta(
      rest("GET", "/search", "Search products and users", {
        description:
          "The best matches of each kind, to choose one while someone types. The lists have filters, totals and all matches.",
      }),
    )
    .meta({ readsReplica: true })
    .input(findInput)
    .output(found)
    .query(({ ctx, input }) => find(ctx.db, ctx, input.query)),
});
