import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it, vi } from "vitest";
import { csvOf } from "@/lib/csv";
import { columnsOf, guessColumns, mappingOf, portionOf } from "./columns";
import { readFile } from "./read-file";

const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], "products.csv");
const refusalOf = (content: string) =>
  readFile(fileOf(content)).then(
    () => undefined,
    (error: Error) => error.message,
  );

describe("reading a file", () => {
  it.each([
    ["commas", "SKU,Name\r\nHAM-001,Hammer\r\n"],
    ["semicolons", "SKU;Name\nHAM-001;Hammer"],
    ["tabs and a byte order mark", "\ufeffSKU\tName\nHAM-001\tHammer\n"],
    ["quotation marks", '"SKU","Name"\n"HAM-001","Hammer"\n'],
  ])("understands %s", async (_, content) => {
    const { titles, rows, notes } = await readFile(fileOf(content));
    expect(titles).toEqual(["SKU", "Name"]);
    expect(rows).toEqual([{ line: 2, cells: ["HAM-001", "Hammer"] }]);
    expect(notes).toEqual([]);
  });

  it("understands the encodings of spreadsheets, saying where it had to guess", async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[..."SKU\nÄÖ-001"].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect((await readFile(fileOf(utf16))).rows[0]?.cells).toEqual(["ÄÖ-001"]);
    const old = await readFile(
      fileOf(new Uint8Array([..."SKU\nH"].map((c) => c.charCodeAt(0)).concat(0xe4))),
    );
    expect(old.rows[0]?.cells).toEqual(["Hä"]);
    expect(old.notes).toEqual([expect.stringContaining("Windows-1252")]);
  });

  it("counts lines as a spreadsheet does, with empty ones and breaks within cells", async () => {
    const { rows } = await readFile(fileOf('SKU,Text\n\nHAM-001,"two\nlines"\n,\nHAM-002,x\n'));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [3, "HAM-001"],
      [5, "HAM-002"],
    ]);
  });

  it("says why a file cannot be imported", async () => {
    expect(await refusalOf("")).toBe("The file is empty.");
    expect(await refusalOf("SKU,Name\n")).toBe("The file has titles, but no rows below them.");
    expect(await refusalOf('SKU,Name\nHAM-001,"Hammer\nHAM-002,Saw\n')).toMatch(/quotation marks/);
    expect(await refusalOf("PK\u0003\u0004")).toMatch(/spreadsheet/);
    expect(await refusalOf(`SKU\n${"HAM-001\n".repeat(10_001)}`)).toMatch(/more than 10000 rows/);
    expect(await refusalOf("x".repeat(20 * 1024 * 1024 + 1))).toMatch(/larger than 20 MB/);
    expect((await readFile(fileOf("SKU,Name\nBOLT-1,Bolt, large\n"))).notes).toEqual([
      expect.stringContaining("Line 2"),
    ]);
  });

  it("lets the page go on while it reads a long file", async () => {
    // Each row takes a millisecond, on whatever machine.
    let nowMs = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => nowMs++);
    let tasks = 0;
    let task = setImmediate(function next() {
      tasks += 1;
      task = setImmediate(next);
    });
    await readFile(fileOf(`SKU\n${"HAM-001\n".repeat(1_000)}`));
    clearImmediate(task);
    clock.mockRestore();
    // It yields after 12 ms each; without yielding there would be a handful of tasks.
    expect(tasks).toBeGreaterThan(1_000 / 20);
  });
});

describe("columns", () => {
  const titles = ["Item name", "Article number", "QTY", "Cost", "Price"];

  it("are found by their titles", () => {
    expect(guessColumns(titles, null)).toEqual({ sku: 1, name: 0, stock: 2, price: 4, cost: 3 });
  });

  it("are found as they were used last", () => {
    const last = { sku: "Article number", name: "Item name", price: "Cost", stock: "gone" };
    const columns = { sku: 1, name: 0, price: 3, stock: 2 };
    expect(guessColumns(titles, { mapping: last, columns: null })).toEqual(columns);
    expect(mappingOf(titles, columns)).toEqual({ ...last, stock: "QTY" });
  });

  it("are where they were, or the only ones of their title", () => {
    const used = { mapping: { sku: "SKU", price: "Price" }, columns: { sku: 0, price: 2 } };
    expect(columnsOf(["SKU", "Price", "Price"], used)).toEqual({ sku: 0, price: 2 });
    expect(guessColumns(["SKU", "Price", "Price"], used)).toEqual({ sku: 0, price: 2 });
    expect(columnsOf(["Price", "SKU"], used)).toEqual({ sku: 1, price: 0 });
    expect(columnsOf(["SKU", "Price", "Net", "Price"], used)).toBeNull();
  });

  it.each([
    ["long text ", 300],
    // A character of three bytes, of which each counts as one in JavaScript.
    ["長い文章です。。。。", 40],
  ])("fill portions that a call can carry: %s", async (words, rowCount) => {
    const text = words.repeat(900);
    const file = await readFile(fileOf(`SKU,Text\n${`HAM-001,${text}\n`.repeat(rowCount)}`));
    const columns = { sku: 0, description: 1 };
    let sent = 0;
    while (sent < file.rows.length) {
      const portion = portionOf(file, columns, sent);
      expect(new TextEncoder().encode(JSON.stringify(portion)).byteLength).toBeLessThan(1024 * 1024);
      sent += portion.length;
    }
    expect(sent).toBe(rowCount);
  });
});

it("reads back exactly what was written, also what a spreadsheet would compute", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }).filter((text) => text.isWellFormed()),
    fc.constantFrom(
      "=1+1",
      "'=1+1",
      "''-x",
      "+49 30",
      "@user",
      "-",
      "\tx",
      "'tis",
      'a "b"; c,d\n\r\ne',
      "'",
      ",+",
      "a\n=b",
      '="007"',
      "'007",
      "''1.5E+3",
      "＝1",
      "\u200b＋1",
      "\ufeff'-1",
      "a;b\tc|d",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      async (written) => {
        const csv = csvOf([["A", "B", "C", "Line"], ...written.map((cells) => [...cells, "x"])]);
        // As a spreadsheet parses it: a comma within quotation marks does not start a new cell.
        for (const cell of Papa.parse<string[]>(csv, { delimiter: "," }).data.flat()) {
          expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u);
        }
        const { rows } = await readFile(fileOf(`\ufeff${csv}`));
        const lineEnds = (cell: string) => cell.replace(/\r\n?/g, "\n");
        expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual(
          written.map((cells) => cells.map(lineEnds)),
        );
      },
    ),
  );
});
