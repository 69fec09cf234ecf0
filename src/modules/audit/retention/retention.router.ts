import { tenantProcedure } from "@/server/trpc";
import {
  previewRetentionInput,
  retentionPreview,
  retentionState,
  updateRetentionInput,
} from "./retention.schema";
import { previewRetention, updateRetention } from "./retention.service";

export const retentionProcedures = {
  activityRetention: tenantProcedure("security:write")
    .meta({
      rest: {
        method: "GET",
        path: "/organization/activity-retention",
        tag: "Organization",
        summary: "Read how long activity is kept",
      },
    })
    .output(retentionState)
    .query(({ ctx }) => ({ days: ctx.tenant.activityRetentionDays })),

  previewActivityRetention: tenantProcedure("security:write")
    .input(previewRetentionInput)
    .output(retentionPreview)
    .query(({ ctx, input }) => previewRetention(ctx.db, input)),

  updateActivityRetention: tenantProcedure("security:write")
    .meta({
      rest: {
        method: "PUT",
        path: "/organization/activity-retention",
        tag: "Organization",
        summary: "Set how long activity is kept",
      },
    })
    .input(updateRetentionInput)
    .output(retentionState)
    .mutation(({ ctx, input }) => updateRetention(ctx.db, ctx, input)),
};
