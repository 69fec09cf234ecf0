import { eq, inArray } from "drizzle-orm";
import { type ImportVerdict, importVerdicts, maxAppliedRows } from "@/lib/product-import";
import { allOf } from "@/server/db/conditions";
import { productImportRows } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { given, portions, upsertRows } from "./bulk-writes";
import type { Problems } from "./import-cells";
import type { StoredImport } from "./imports.service";

/** The stored verdict of a row. */
export interface Marked {
  verdict: ImportVerdict;
  problems: Problems | null;
}

/** The column that counts the rows of a verdict. */
const counterOf = {
  create: "toCreate",
  update: "toUpdate",
  restore: "toRestore",
  same: "same",
  error: "faulty",
} as const satisfies Record<ImportVerdict, keyof StoredImport>;

type Counters = Pick<StoredImport, (typeof counterOf)[ImportVerdict]>;

/** The counters of an import after rows have got these verdicts; `before` are their previous verdicts. */
export function withVerdicts(
  { toCreate, toUpdate, toRestore, same, faulty }: Counters,
  marked: { verdict: ImportVerdict }[],
  before: { verdict: ImportVerdict }[] = [],
): Counters {
  const counters = { toCreate, toUpdate, toRestore, same, faulty };
  for (const { verdict } of marked) counters[counterOf[verdict]] += 1;
  for (const { verdict } of before) counters[counterOf[verdict]] -= 1;
  return counters;
}

type StagedRow = Pick<typeof productImportRows.$inferSelect, "line" | "cells">;

/** Updates the verdicts of stored rows, with one statement for those that get the same. */
export async function markRows(tx: TenantDb, importId: number, rows: (StagedRow & Marked)[]): Promise<void> {
  const table = productImportRows;
  for (const verdict of importVerdicts) {
    const alike = rows.filter((row) => row.verdict === verdict && !row.problems);
    for (const lines of portions(
      alike.map(({ line }) => line),
      maxAppliedRows,
    )) {
      await tx.update(table, { verdict }, allOf(eq(table.importId, importId), inArray(table.line, lines)));
    }
  }
  await upsertRows(
    tx,
    table,
    rows
      .filter(({ problems }) => problems)
      .map(({ line, cells, verdict, problems }) => ({ importId, line, cells, verdict, problems })),
    { verdict: given(table.verdict), problems: given(table.problems) },
  );
}
