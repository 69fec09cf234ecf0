import { and, gt, gte, lte } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import { activityLogs } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityEntry } from "./activity-logs.schema";
import { readEntries } from "./entries";
import { type ActivityCriteria, conditionOf, spanOf } from "./list.service";

/** Entries read at a time. */
const portion = 500;

// Not "ID": Excel takes a file that begins with these letters for SYLK.
export const exportTitles = [
  "Id",
  "Time (UTC)",
  "Action",
  "Object type",
  "Object ID",
  "Object name",
  "Person",
  "Person ID",
  "API key",
  "Support session of",
  "Before",
  "After",
  "IP address",
  "Request ID",
] as const;

/** The visible entries that match the criteria, oldest first, as rows of a file. */
export async function* exportActivity(
  db: TenantDb,
  grants: Grants,
  criteria: ActivityCriteria,
): AsyncGenerator<string[][], void> {
  const { first, last } = await spanOf(db, criteria);
  const condition = and(
    conditionOf(db, grants, criteria),
    first === undefined ? undefined : gte(activityLogs.id, first),
    last === undefined ? undefined : lte(activityLogs.id, last),
  );
  let after = 0;
  while (true) {
    const { entries: rows } = await readEntries(db, and(condition, gt(activityLogs.id, after)), {
      viewer: grants,
      limit: portion,
      order: "oldest first",
    });
    if (rows.length > 0) yield rows.map(rowOf);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < portion) return;
  }
}

const json = (values: ActivityEntry["before"]) => (values ? JSON.stringify(values) : "");

function rowOf({ entity, actor, apiKey, before, after, ...entry }: ActivityEntry): string[] {
  return [
    String(entry.id),
    entry.at,
    entry.action,
    entity.type,
    entity.id,
    entity.name ?? "",
    actor?.name ?? "",
    actor ? String(actor.id) : "",
    apiKey?.name ?? "",
    entry.impersonator ?? "",
    json(before),
    json(after),
    entry.ip ?? "",
    entry.requestId ?? "",
  ];
}
