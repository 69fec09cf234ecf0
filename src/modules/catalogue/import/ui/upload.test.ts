import { expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { maxStagedRows } from "@/lib/product-import";
import { deferred } from "@/server/deferred";
import type { ProductImport, StageImportInput } from "../imports.schema";
import { uploaderOf } from "./upload";

const rowCount = 2 * maxStagedRows + 5;
const file = {
  rows: Array.from({ length: rowCount }, (_, index) => ({ line: index + 2, cells: [`SKU-${index}`] })),
};
const base: ProductImport = {
  ...{ id: 7, state: "staging", fileName: "a.csv", fingerprint: "f", rowCount },
  ...{ mapping: { sku: "SKU" }, columns: { sku: 0 }, notes: [], adjustments: [], mode: null },
  ...{ stagedRows: 0, appliedRows: 0, restoreTrashed: false, job: null, createdAt: "", expiresAt: "" },
  counts: { create: 0, update: 0, restore: 0, same: 0, error: 0 },
};

/** A server that responds when it is told to, and an upload to it. */
function upload() {
  const sent: { portion: StageImportInput; resolve: () => void; reject: (error: Error) => void }[] = [];
  const advance = uploaderOf(file, { sku: 0 }, (portion) => {
    const { promise, resolve, reject } = deferred<ProductImport>();
    const stagedRows = portion.after + portion.rows.length;
    sent.push({ portion, resolve: () => resolve({ ...base, stagedRows }), reject });
    return promise;
  });
  const begins = () => sent.map(({ portion }) => portion.after);
  return { sent, advance, begins };
}

test("the next portion is sent while one is checked, each of them once", async () => {
  const { sent, advance, begins } = upload();
  const first = advance(base);
  expect(begins()).toEqual([0, maxStagedRows]);
  sent[0]?.resolve();
  const second = advance(await first);
  expect(begins()).toEqual([0, maxStagedRows, 2 * maxStagedRows]);
  sent[1]?.resolve();
  const third = advance(await second);
  sent[2]?.resolve();
  expect(await third).toMatchObject({ stagedRows: rowCount });
  expect(sent.flatMap(({ portion }) => portion.rows.map(({ line }) => line))).toEqual(
    file.rows.map(({ line }) => line),
  );
});

test("a portion that failed ahead of its turn is sent again before it tells an error", async () => {
  const { sent, advance, begins } = upload();
  const first = advance(base);
  sent[1]?.reject(new Error("The connection was lost."));
  sent[0]?.resolve();
  const second = advance(await first);
  await expect.poll(begins).toEqual([0, maxStagedRows, 2 * maxStagedRows, maxStagedRows]);
  sent[3]?.reject(new Error("Service unavailable."));
  await expect(second).rejects.toThrow("Service unavailable.");
});

test("a portion that overtook the one before is sent again at once, while that one is checked", async () => {
  const { sent, advance, begins } = upload();
  const first = advance(base);
  const cause = new AppError("CONFLICT", "Some earlier rows have not been uploaded.");
  sent[1]?.reject(new Error(cause.message, { cause }));
  await expect.poll(begins).toEqual([0, maxStagedRows, maxStagedRows]);
  sent[0]?.resolve();
  const second = advance(await first);
  expect(begins()).toEqual([0, maxStagedRows, maxStagedRows, 2 * maxStagedRows]);
  sent[2]?.resolve();
  expect(await second).toMatchObject({ stagedRows: 2 * maxStagedRows });
});

test("an upload goes on where the import stands", async () => {
  const { sent, advance, begins } = upload();
  const first = advance(base);
  sent[0]?.resolve();
  await first;
  void advance({ ...base, stagedRows: 3 });
  expect(begins()).toEqual([0, maxStagedRows, 3, maxStagedRows + 3]);
});
