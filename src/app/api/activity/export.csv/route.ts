import { activityFilters } from "@/modules/activity-logs/activity-logs.schema";
import { exportActivity, exportTitles } from "@/modules/activity-logs/export.service";
import { criteriaOf } from "@/modules/activity-logs/list.service";
import { filtersOf, listInput, loadListParams } from "@/modules/activity-logs/ui/list-params";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../tenant-file";

export const dynamic = "force-dynamic";

/** The activity that the list shows for the same parameters, on all its pages, the oldest first. */
export function GET(request: Request): Promise<Response> {
  return tenantFile(
    request,
    { name: "activityLogs.export", permission: "activity:export" },
    async ({ db, user, tenant, slot }) => {
      const params = { ...filtersOf(loadListParams(request)), before: null };
      const { limit: _, cursor: __, ...asked } = listInput(params);
      const filters = activityFilters.parse(asked);
      await recordSecurityEvent(db, {
        type: "activity.exported",
        userId: user.userId,
        details: { ...filters },
      });
      const date = new Date().toISOString().slice(0, 10);
      return csvResponse(
        slot,
        `${tenant.subdomain}-activity-${date}.csv`,
        exportTitles,
        exportActivity(db, user, criteriaOf(filters, tenant.timeZone)),
      );
    },
  );
}
