import { z } from "zod";
import { queryReader } from "@/api/rest/query";
import { dayIn } from "@/lib/zoned-days";
import { activityFilters } from "@/modules/audit/activity/activity-logs.schema";
import { exportActivity, exportTitles } from "@/modules/audit/activity/export.service";
import { criteriaOf } from "@/modules/audit/activity/list.service";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../tenant-file";

export const dynamic = "force-dynamic";

const { actorId: person, apiKeyId: key, ...others } = activityFilters.shape;
/** As in the URL of the list. */
const readQuery = queryReader(z.strictObject({ person, key, ...others }));

/** The activity that the list shows for the same filters, all pages, oldest first. */
export function GET(request: Request): Promise<Response> {
  return tenantFile(
    request,
    { name: "activityLogs.export", permission: "activity:export", readQuery },
    async ({ db, readingDb, user, tenant, slot, query: { person, key, ...others } }) => {
      const filters = {
        ...others,
        ...(person !== undefined && { actorId: person }),
        ...(key !== undefined && { apiKeyId: key }),
      };
      await recordSecurityEvent(db, {
        type: "activity.exported",
        userId: user.userId,
        details: { ...filters },
      });
      const date = dayIn(Date.now(), tenant.timeZone);
      return csvResponse(
        slot,
        `${tenant.subdomain}-activity-${date}.csv`,
        exportTitles,
        exportActivity(readingDb, user, criteriaOf(filters, tenant.timeZone)),
      );
    },
  );
}
