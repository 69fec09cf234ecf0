import { restRoutes } from "@/server/rest-route";
import { readsAhead, router, tenantProcedure } from "@/server/trpc";
import { activityList, listActivityInput } from "./activity-logs.schema";
import { criteriaOf } from "./list.service";
import { activityTotalInCache, listActivity } from "./list-total";

const rest = restRoutes("Activity");

export const activityLogsRouter = router({
  list: tenantProcedure("clients-activity:read")
    .meta(
      rest("GET", "/activity", "List activity", {
        description:
          "Newest first. Coordinators see what clients did and changes to their accounts. For older activity, send `next` as `cursor`.",
      }),
    )
    .meta({ readsReplica: true })
    .meta(readsAhead(listActivityInput, activityTotalInCache))
    .input(listActivityInput)
    .output(activityList)
    .query(({ ctx, input: { direction: _, cursor, limit, ...filters } }) =>
      listActivity(ctx.db, ctx.user, { ...criteriaOf(filters, ctx.tenant.timeZone), cursor, limit }),
    ),
});
