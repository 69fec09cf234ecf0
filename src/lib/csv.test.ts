import { expect, it } from "vitest";
import { csvOf, readCell } from "./csv";

it("quotes values at which a program with another separator would split the row", () => {
  expect(csvOf([["a;b", "c\td", "e|f", "g,h", "i"]])).toBe('"a;b","c\td","e|f","g,h",i\r\n');
});

it.each(["=1", "＝1", "＋1", "－1", "＠a", "\u200b=1", "\u00ad\u2060 ＠a", " @a", "\n=1", "\t1", "''=1"])(
  "puts an apostrophe, which reading takes away again, before %j, which a spreadsheet could compute",
  (cell) => {
    const [written] = csvOf([[cell]]).split(/(?=\r\n$)/);
    expect(written?.replace(/^"|"$/g, "")).toBe(`'${cell}`);
    expect(readCell(`'${cell}`)).toEqual({ value: cell, without: "apostrophe" });
  },
);

it.each(["'tis", "'90s shirt", "a = b", "<p>", "½"])("leaves %j as it is", (cell) => {
  expect(csvOf([[cell]])).toBe(`${cell}\r\n`);
  expect(readCell(cell)).toEqual({ value: cell });
});
