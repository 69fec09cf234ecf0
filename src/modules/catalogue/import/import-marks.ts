import type { ImportVerdict } from "@/lib/product-import";
import { productImportRows } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { given, upsertRows } from "./bulk-writes";
import type { Problems } from "./import-cells";
import type { StoredImport } from "./imports.service";

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

/** Stores that rows turned out to be faulty after they were staged. */
export async function markAsErrors(
  tx: TenantDb,
  importId: number,
  rows: (Pick<typeof productImportRows.$inferSelect, "line" | "cells"> & { problems: Problems })[],
): Promise<void> {
  const table = productImportRows;
  await upsertRows(
    tx,
    table,
    rows.map(({ line, cells, problems }) => ({ importId, line, cells, verdict: "error" as const, problems })),
    { verdict: given(table.verdict), problems: given(table.problems) },
  );
}
