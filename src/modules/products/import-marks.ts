import type { ImportVerdict } from "@/lib/product-import";
import { productImportRows } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { given, upsertRows } from "./bulk-writes";
import type { Problems } from "./import-cells";
import type { StoredImport } from "./imports.service";

/** What becomes of a row, as it is kept. */
export interface Marked {
  verdict: ImportVerdict;
  problems: Problems | null;
}

/** The rows of a verdict are counted in this column. */
const counterOf = {
  create: "toCreate",
  update: "toUpdate",
  restore: "toRestore",
  same: "same",
  error: "faulty",
} as const satisfies Record<ImportVerdict, keyof StoredImport>;

type Counters = Pick<StoredImport, (typeof counterOf)[ImportVerdict]>;

/** The counters of an import after rows have got these verdicts; `before` are the verdicts that they had. */
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

type StagedRow = Pick<typeof productImportRows.$inferSelect, "importId" | "line" | "cells">;

/** Keeps other verdicts of rows that are there. */
export async function markRows(tx: TenantDb, rows: (StagedRow & Marked)[]): Promise<void> {
  await upsertRows(
    tx,
    productImportRows,
    rows.map(({ importId, line, cells, verdict, problems }) => ({
      importId,
      line,
      cells,
      verdict,
      problems,
    })),
    { verdict: given(productImportRows.verdict), problems: given(productImportRows.problems) },
  );
}
