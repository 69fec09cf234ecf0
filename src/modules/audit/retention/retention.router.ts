import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import {
  previewRetentionInput,
  retentionPreview,
  retentionState,
  updateRetentionInput,
} from "./retention.schema";
import { previewRetention, updateRetention } from "./retention.service";

const rest = restRoutes("Organization");

export const retentionProcedures = {
  activityRetention: tenantProcedure("security:write")
    .meta(rest("GET", "/organization/activity-retention", "Read the activity retention"))
    .output(retentionState)
    .query(({ ctx }) => ({ days: ctx.tenant.activityRetentionDays })),

  previewActivityRetention: tenantProcedure("security:write")
    .input(previewRetentionInput)
    .output(retentionPreview)
    .query(({ ctx, input }) => previewRetention(ctx.db, input)),

  updateActivityRetention: tenantProcedure("security:write")
    .meta(rest("PUT", "/organization/activity-retention", "Set the activity retention"))
    .input(updateRetentionInput)
    .output(retentionState)
    .mutation(({ ctx, input }) => updateRetention(ctx.db, ctx, input)),
};
