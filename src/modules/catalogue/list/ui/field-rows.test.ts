import { expect, test } from "vitest";
import { readCondition, writeCondition } from "@/lib/field-conditions";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { conditionsOf, fieldFiltersOf, rowsOf } from "./field-rows";

const field = (id: number, kind: CustomField["kind"]): CustomField => ({
  ...{ id, name: `Field ${id}`, kind, required: false, category: null, position: id },
  options:
    kind === "choice"
      ? [
          { id: 31, name: "Small" },
          { id: 32, name: "Large" },
        ]
      : [],
});
const fields = [
  field(1, "text"),
  field(2, "number"),
  field(3, "choice"),
  field(4, "date"),
  field(5, "yesNo"),
];

/** As a German organization writes decimals. */
const decimals = {
  read: (_: CustomField, typed: string) => typed.replace(",", "."),
  write: (_: CustomField, decimal: string) => decimal.replace(".", ","),
};

test("the form writes the conditions of a list as it has read them", () => {
  const where = [
    "1.contains.steel%2C wool",
    "2.from.-1.5",
    "2.to.3",
    "3.any.31-32",
    "4.to.2026-01-31",
    "5.yes",
    "1.unset",
  ];
  const rows = rowsOf(where, fields, decimals);
  expect(rows.map(({ test: one }) => one)).toEqual(["contains", "range", "any", "range", "yes", "unset"]);
  expect(rows[1]).toMatchObject({ value: "-1,5", highest: "3" });
  const written = rows.flatMap((row) => {
    const of = fields.find(({ id }) => id === row.field);
    return of ? conditionsOf(row, of, decimals).conditions : [];
  });
  expect(written).toEqual(where);
});

test.each([
  ["abc", "", "value"],
  ["1", "1,1234567", "highest"],
  ["10", "9,5", "order"],
  ["", "", undefined],
])("of a range from %j to %j the problem is %j", (value, highest, problem) => {
  const [row] = rowsOf(["2.from.1"], fields, decimals);
  const [, number] = fields;
  const read = row && number && conditionsOf({ ...row, value, highest }, number, decimals);
  expect(read).toEqual({ conditions: [], ...(problem && { problem }) });
});

test("the two limits of a range are one part of the sentence, like all fields that are gone", () => {
  const where = ["2.from.1", "9.set", "2.to.5", "1.set", "8.contains.x"];
  const filters = fieldFiltersOf(where, fields);
  expect(filters.map(({ field: of, rest }) => [of?.id, rest])).toEqual([
    [2, ["9.set", "1.set", "8.contains.x"]],
    [undefined, ["2.from.1", "2.to.5", "1.set"]],
    [1, ["2.from.1", "9.set", "2.to.5", "8.contains.x"]],
  ]);
});

test.each(["a,b", "100 %", "100 %2C", "%25", "5.5.5", "ä"])("a condition keeps the text %j", (value) => {
  const written = writeCondition({ field: 1, test: "contains", value });
  expect(written).not.toContain(",");
  expect(readCondition(written)).toEqual({ field: 1, test: "contains", value });
});
