import { router, tenantProcedure } from "@/server/trpc";
import { activityList, listActivityInput } from "./activity-logs.schema";
import { listActivity } from "./list.service";

export const activityLogsRouter = router({
  list: tenantProcedure("clients-activity:read")
    .input(listActivityInput)
    .output(activityList)
    .query(({ ctx, input: { direction: _, ...input } }) => listActivity(ctx.db, ctx.user, input)),
});
