import { and, asc, eq, gt, isNotNull, or, type SQL } from "drizzle-orm";
import type { Database } from "@/server/db/client";
import { outboxMails, userDetails } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { isSealedWithCurrentKey, seal, unseal } from "./secret-box";

const rowsPerStep = 500;

interface SealedRow {
  organizationId: number;
  id: number;
  sealed: string | null;
}

/** A column that holds what `seal` returns. */
interface SealedColumn {
  /** Table and column, by their names in the database. */
  name: string;
  /** The next rows with a value after that one, in the order of the primary key. */
  read(db: Database, after: { organizationId: number; id: number }): Promise<SealedRow[]>;
  /** Replaces the value unless it has changed since; true if it did. */
  replace(db: Database, row: SealedRow & { sealed: string }, by: string): Promise<boolean>;
}

/** Every column of the schema whose name ends with `_sealed`; a test compares. */
export const sealedColumns: SealedColumn[] = [
  ...(["totpSecretSealed", "totpPendingSealed"] as const).map((column): SealedColumn => {
    const { organizationId, userId, [column]: sealed } = userDetails;
    return {
      name:
        column === "totpSecretSealed"
          ? "user_details.totp_secret_sealed"
          : "user_details.totp_pending_sealed",
      read: (db, after) =>
        db
          .select({ organizationId, id: userId, sealed })
          .from(userDetails)
          .where(and(isNotNull(sealed), isAfter(organizationId, userId, after)))
          .orderBy(asc(organizationId), asc(userId))
          .limit(rowsPerStep),
      replace: async (db, row, by) => {
        const [{ affectedRows }] = await db
          .update(userDetails)
          .set({ [column]: by })
          .where(and(eq(organizationId, row.organizationId), eq(userId, row.id), eq(sealed, row.sealed)));
        return affectedRows === 1;
      },
    };
  }),
  {
    name: "outbox_mails.content_sealed",
    read: (db, after) =>
      db
        .select({
          organizationId: outboxMails.organizationId,
          id: outboxMails.id,
          sealed: outboxMails.contentSealed,
        })
        .from(outboxMails)
        .where(
          and(
            isNotNull(outboxMails.contentSealed),
            isAfter(outboxMails.organizationId, outboxMails.id, after),
          ),
        )
        .orderBy(asc(outboxMails.organizationId), asc(outboxMails.id))
        .limit(rowsPerStep),
    replace: async (db, row, by) => {
      const isUnchanged = and(
        eq(outboxMails.organizationId, row.organizationId),
        eq(outboxMails.id, row.id),
        eq(outboxMails.contentSealed, row.sealed),
      );
      const [{ affectedRows }] = await db.update(outboxMails).set({ contentSealed: by }).where(isUnchanged);
      return affectedRows === 1;
    },
  },
];

type KeyColumn =
  | typeof userDetails.organizationId
  | typeof userDetails.userId
  | typeof outboxMails.organizationId
  | typeof outboxMails.id;

function isAfter(
  organizationColumn: KeyColumn,
  idColumn: KeyColumn,
  { organizationId, id }: { organizationId: number; id: number },
): SQL | undefined {
  return or(
    gt(organizationColumn, organizationId),
    and(eq(organizationColumn, organizationId), gt(idColumn, id)),
  );
}

export interface Resealed {
  column: string;
  /** The number of values that are now sealed with DATA_ENCRYPTION_KEY and were not before. */
  resealed: number;
  /** The rows whose value neither key opens. They are left unchanged. */
  unreadable: { organizationId: number; id: number }[];
}

/**
 * Seals everything in the database that was sealed with DATA_ENCRYPTION_KEY_PREVIOUS with DATA_ENCRYPTION_KEY, while the
 * app runs. If it is interrupted, the next call skips what is done: it is recognized by the key that opens it.
 */
export function resealAll(): Promise<Resealed[]> {
  return withoutTenantScope("seal all secrets with the current key", async (db) => {
    const results: Resealed[] = [];
    for (const column of sealedColumns) results.push(await resealColumn(db, column));
    return results;
  });
}

async function resealColumn(db: Database, column: SealedColumn): Promise<Resealed> {
  const result: Resealed = { column: column.name, resealed: 0, unreadable: [] };
  let last = { organizationId: 0, id: 0 };
  for (;;) {
    const rows = await column.read(db, last);
    for (const row of rows) {
      const { organizationId, id, sealed } = row;
      last = { organizationId, id };
      if (sealed === null || isSealedWithCurrentKey(sealed)) continue;
      const plain = plainTextOf(sealed);
      if (plain === null) result.unreadable.push(last);
      // A value that the app has replaced in the meantime was sealed with the current key.
      else if (await column.replace(db, { ...row, sealed }, seal(plain))) result.resealed += 1;
    }
    if (rows.length < rowsPerStep) return result;
  }
}

function plainTextOf(sealed: string): string | null {
  try {
    return unseal(sealed);
  } catch {
    return null;
  }
}
