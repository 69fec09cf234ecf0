import type { FieldKind } from "@/lib/custom-fields";
import {
  type FieldCondition,
  type FieldTest,
  optionIdsOf,
  readCondition,
  readConditions,
  writeCondition,
} from "@/lib/field-conditions";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";

/** What the form asks of a field: `range` is `from` and `to` together. */
type RowTest = Exclude<FieldTest, "from" | "to"> | "range";

/** The filter by one field, as it is typed. */
export interface FieldRow {
  /** Tells rows apart: two may be of the same field. */
  key: number;
  field: number;
  test: RowTest;
  /** Of a text; and the lowest value of a range. */
  value: string;
  highest: string;
  options: number[];
}

const ranged = ["range", "set", "unset"] as const;
const texts = ["contains", "equals", "set", "unset"] as const;

export const testsOf: Record<FieldKind, readonly RowTest[]> = {
  text: texts,
  link: texts,
  number: ranged,
  money: ranged,
  date: ranged,
  choice: ["any", "set", "unset"],
  yesNo: ["yes", "no", "unset"],
};

/** Converts decimals: those of a field between how people and how programs write them. */
export interface DecimalsOf {
  read: (field: CustomField, typed: string) => string;
  write: (field: CustomField, decimal: string) => string;
}

/** One more row, after these. */
export const emptyRow = (field: CustomField, rows: readonly FieldRow[]): FieldRow => ({
  key: 1 + Math.max(0, ...rows.map(({ key }) => key)),
  ...{ field: field.id, test: testsOf[field.kind][0] ?? "set", value: "", highest: "", options: [] },
});

/** The rows of the conditions whose fields there are. */
export function rowsOf(
  where: readonly string[] | null,
  fields: readonly CustomField[],
  { write }: DecimalsOf,
): FieldRow[] {
  const rows: FieldRow[] = [];
  for (const { field: id, test, value } of readConditions(where)) {
    const field = fields.find((one) => one.id === id);
    if (!field) continue;
    if (test !== "from" && test !== "to") {
      const options = test === "any" ? optionIdsOf({ value }) : [];
      rows.push({ ...emptyRow(field, rows), test, value: test === "any" ? "" : value, options });
      continue;
    }
    const part = test === "from" ? "value" : "highest";
    const begun = rows.find((row) => row.field === id && row.test === "range" && row[part] === "");
    const row = begun ?? { ...emptyRow(field, rows), test: "range" };
    row[part] = write(field, value);
    if (!begun) rows.push(row);
  }
  return rows;
}

type Problem = "value" | "highest" | "order";

/** The conditions of a row: none while it is empty. */
export function conditionsOf(
  row: FieldRow,
  field: CustomField,
  { read }: DecimalsOf,
): { conditions: string[]; problem?: Problem } {
  const write = (test: FieldTest, value = "") => writeCondition({ field: row.field, test, value });
  switch (row.test) {
    case "contains":
    case "equals": {
      const value = row.value.trim();
      return { conditions: value ? [write(row.test, value)] : [] };
    }
    case "any":
      return { conditions: row.options.length > 0 ? [write("any", row.options.join("-"))] : [] };
    case "range": {
      const [from, to] = [row.value, row.highest].map((typed) => read(field, typed.trim()));
      const lowest = from ? [write("from", from)] : [];
      const highest = to ? [write("to", to)] : [];
      if (lowest.some((one) => !readCondition(one))) return { conditions: [], problem: "value" };
      if (highest.some((one) => !readCondition(one))) return { conditions: [], problem: "highest" };
      return from && to && isAbove(from, to)
        ? { conditions: [], problem: "order" }
        : { conditions: [...lowest, ...highest] };
    }
    default:
      return { conditions: [write(row.test)] };
  }
}

/** Days are compared as texts. */
const isAbove = (from: string, to: string) =>
  Number.isNaN(Number(from)) ? from > to : Number(from) > Number(to);

/** The conditions with which a field, or one that is gone, is part of the filters. */
interface FieldFilter {
  /** Undefined for conditions on fields that are gone, and for those that cannot be read. */
  field: CustomField | undefined;
  /** In words together; a range has two. */
  conditions: FieldCondition[];
  /** Without them. */
  rest: string[];
}

export function fieldFiltersOf(where: readonly string[], fields: readonly CustomField[]): FieldFilter[] {
  const filters: (Omit<FieldFilter, "rest"> & { written: string[] })[] = [];
  for (const written of where) {
    const condition = readCondition(written);
    const field = fields.find(({ id }) => id === condition?.field);
    const isLimit = condition?.test === "from" || condition?.test === "to";
    const begun = filters.find((filter) =>
      field
        ? isLimit &&
          filter.field === field &&
          filter.conditions.every(({ test }) => (test === "from" || test === "to") && test !== condition.test)
        : !filter.field,
    );
    if (begun) {
      begun.written.push(written);
      if (condition) begun.conditions.push(condition);
    } else filters.push({ field, conditions: condition ? [condition] : [], written: [written] });
  }
  return filters.map(({ written, ...filter }) => ({
    ...filter,
    rest: where.filter((one) => !written.includes(one)),
  }));
}
