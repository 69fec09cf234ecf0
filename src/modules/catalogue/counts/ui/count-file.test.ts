import { expect, it } from "vitest";
import { readFile } from "@/modules/catalogue/import/ui/read-file";
import type { CountSheetRow } from "../counts.schema";
import { columnsOf, readCounts } from "./read-counts";
import { sheetFile } from "./sheet-file";

const row = (sku: string, values: Partial<CountSheetRow> = {}): CountSheetRow => ({
  ...{ id: 1, name: `Bolt ${sku}`, barcode: null, unit: null, stock: 5 },
  ...values,
  sku,
});

async function countsIn(text: string) {
  const file = await readFile(new File([text], "counts.csv"));
  const columns = columnsOf(file.titles);
  if (Array.isArray(columns)) throw new Error(`The file lacks ${columns.join()}`);
  return readCounts(file, columns);
}

/** The sheet with these counts, in the order of its rows. */
const filledIn = (rows: CountSheetRow[], counts: string[]) => {
  const [titles = "", ...lines] = sheetFile(rows).split("\r\n");
  return [titles, ...counts.map((counted, index) => `${lines[index]}${counted}`)].join("\r\n");
};

it("a sheet that was filled in has the counts with the stocks that they are compared with", async () => {
  const rows = [row("BOLT-1"), row("=BOLT+2", { name: "-Nut; 4 mm", stock: 12 }), row("BOLT-3")];
  expect(await countsIn(filledIn(rows, ["4", "12", ""]))).toEqual({
    counts: [
      { line: 2, sku: "BOLT-1", knownStock: 5, counted: 4 },
      { line: 3, sku: "=BOLT+2", knownStock: 12, counted: 12 },
    ],
    problems: [],
    skipped: 1,
  });
});

it("a sheet that a spreadsheet of another country has saved is read", async () => {
  const other = 'SKU;Name;Stock;Counted\r\nBOLT-1;"Bolt; long";1250;1.200,0\r\n';
  expect((await countsIn(other)).counts).toEqual([
    { line: 2, sku: "BOLT-1", knownStock: 1250, counted: 1200 },
  ]);
});

it("rows that are wrong are named by line and column", async () => {
  const text = [
    "SKU,Stock,Counted",
    "BOLT-1,5,four",
    "BOLT-2,,3",
    ",5,3",
    "BOLT-4,5,-1",
    "BOLT-5,5,1",
    "BOLT-5,5,2",
    "BOLT-6,5,2.5",
  ].join("\n");
  const { counts, problems } = await countsIn(text);
  expect(counts.map(({ sku }) => sku)).toEqual(["BOLT-5"]);
  expect(problems.map(({ line, column, cell, problem }) => [line, column, cell, problem])).toEqual([
    [2, "Counted", "four", "The count must be a whole number"],
    [3, "Stock", "", "Stock must be a whole number"],
    [4, "SKU", "", expect.stringContaining("SKU")],
    [5, "Counted", "-1", "The count cannot be below 0"],
    [7, "SKU", "BOLT-5", "Line 6 has the same SKU"],
    [8, "Counted", "2.5", "The count must be a whole number"],
  ]);
});

it("rows without a count are skipped, whatever else they have", async () => {
  expect(await countsIn("SKU,Stock,Counted\nBOLT-1,many,\n,,\nBOLT-2,5, \n")).toEqual({
    counts: [],
    problems: [],
    skipped: 2,
  });
});

it("a file that is no sheet is told by what it lacks", () => {
  expect(columnsOf(["SKU", "Name", "Counted"])).toEqual(["stock"]);
  expect(columnsOf(["Name", "Price"])).toEqual(["sku", "stock", "counted"]);
  expect(columnsOf(["Artikelnummer", "Bestand", "Gezählt"])).toEqual({ sku: 0, stock: 1, counted: 2 });
});
