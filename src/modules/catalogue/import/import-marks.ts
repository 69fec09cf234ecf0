import type { ImportRowStatus } from "@/lib/product-import";
import { productImportRows } from "@/server/db/schema";
import { given, upsertRows } from "@/server/tenancy/bulk-writes";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { StoredImport } from "./imports.service";
import type { StoredProblems } from "./row-problems";

/** The column that counts the rows of a status. */
const counterOf = {
  create: "toCreate",
  update: "toUpdate",
  restore: "toRestore",
  same: "same",
  error: "faulty",
} as const satisfies Record<ImportRowStatus, keyof StoredImport>;

type Counters = Pick<StoredImport, (typeof counterOf)[ImportRowStatus]>;

/** The counters of an import after rows have got these statuses; `before` are their previous statuses. */
export function withStatuses(
  { toCreate, toUpdate, toRestore, same, faulty }: Counters,
  marked: { status: ImportRowStatus }[],
  before: { status: ImportRowStatus }[] = [],
): Counters {
  const counters = { toCreate, toUpdate, toRestore, same, faulty };
  for (const { status } of marked) counters[counterOf[status]] += 1;
  for (const { status } of before) counters[counterOf[status]] -= 1;
  return counters;
}

/** Stores that rows turned out to be faulty after they were staged. */
export async function markAsErrors(
  tx: TenantDb,
  importId: number,
  rows: (Pick<typeof productImportRows.$inferSelect, "line" | "cells"> & { problems: StoredProblems })[],
): Promise<void> {
  const table = productImportRows;
  await upsertRows(
    tx,
    table,
    rows.map(({ line, cells, problems }) => ({ importId, line, cells, status: "error" as const, problems })),
    { status: given(table.status), problems: given(table.problems) },
  );
}
