import { and, asc, eq, gt, gte, isNull } from "drizzle-orm";
import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { givenReasons } from "@/lib/stock-reasons";
import type { Batch } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { activityLogs } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { editedFields } from "./bulk-edit.schema";

const t = textsOf("catalogueErrors");

const action = "product.update";

/** How long an edit is continued and undone: a batch of long ago must not hide what is done today. */
const openMs = 60 * 60 * 1000;

/** The activity has the path of a category, and the names of custom fields. */
const recordedFields = editedFields.extend({
  category: z.string().nullable().optional(),
  customFields: z.record(z.string(), z.union([z.string(), z.boolean()]).nullable()).optional(),
});
const before = recordedFields.strict();
const after = recordedFields
  .extend({ stockReason: z.enum(givenReasons).optional(), stockNote: z.string().optional() })
  .strict();

/** What an edit has changed in one product. */
export interface EditEntry {
  id: number;
  productId: number;
  before: z.infer<typeof before>;
  after: z.infer<typeof after>;
}

/** The batch that an edit is recorded in: a new one, or that of an earlier call. */
export const batchOf = (lead?: number): Batch => ({
  name: null,
  leads: new Map(lead === undefined ? [] : [[action, lead]]),
});

export const leadOf = ({ leads }: Batch): number | null => leads.get(action) ?? null;

const entryColumns = columnsOf(activityLogs, "id", "entityId", "before", "after");

function toEntry(row: {
  id: number;
  entityId: string;
  before: unknown;
  after: unknown;
}): EditEntry | undefined {
  const was = before.safeParse(row.before).data;
  const is = after.safeParse(row.after).data;
  return was && is && { id: row.id, productId: Number(row.entityId), before: was, after: is };
}

/**
 * The first entry of an edit that the principal made within the last hour. Throws AppError NOT_FOUND, also for an entry that
 * is something else.
 */
export async function ownLead(db: TenantDb, id: number): Promise<EditEntry> {
  const { userId, apiKey } = TenantContext.require();
  const { actorId, apiKeyId, createdAt } = activityLogs;
  const [row] = await db
    .select(entryColumns)
    .from(activityLogs)
    .where(
      and(
        eq(activityLogs.id, id),
        eq(activityLogs.action, action),
        isNull(activityLogs.leadId),
        isNull(activityLogs.batchName),
        apiKey ? eq(apiKeyId, apiKey.id) : eq(actorId, userId ?? 0),
        gte(createdAt, new Date(Date.now() - openMs)),
      ),
    )
    .limit(1);
  const entry = row && toEntry(row);
  if (!entry) throw new AppError("NOT_FOUND", t("editNotFound", { id: String(id) }));
  return entry;
}

/** The entries of an edit after the one with the id `cursor`, oldest first, without its first one, and where to continue. */
export async function followersOf(
  db: TenantDb,
  lead: number,
  { cursor, limit }: { cursor: number; limit: number },
): Promise<{ followers: EditEntry[]; next: number | null }> {
  const rows = await db
    .select(entryColumns)
    .from(activityLogs)
    .where(and(eq(activityLogs.leadId, lead), gt(activityLogs.id, cursor)))
    .orderBy(asc(activityLogs.id))
    .limit(limit);
  return {
    followers: rows.flatMap((row) => toEntry(row) ?? []),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}
