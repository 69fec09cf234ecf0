import { textsOf } from "@/i18n/texts";
import type { FieldValue, GivenProductValue } from "@/lib/custom-fields";
import { isBlank } from "@/lib/text";
import { readAmount, withoutCurrency } from "@/modules/catalogue/import/import-amounts";
import type { CustomField } from "./custom-fields.schema";
import { readValue } from "./field-values";

/*
 * Values of custom fields in files: an export writes what an import reads back unchanged.
 */

const t = textsOf("importErrors");

/** A value as a file has it. */
export function cellOf(kind: CustomField["kind"], value: FieldValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  // A point before exactly three digits could also be one between thousands.
  return kind === "number" && /\.\d{3}$/.test(value) ? `${value}0` : value;
}

interface ReadCells {
  values: GivenProductValue[];
  /** Each names its field. */
  problems: string[];
}

/** Reads the cells of a row by the ids of their fields; empty ones are absent. */
export function readCustomCells(
  fields: readonly CustomField[],
  cells: Readonly<Record<string, string>> = {},
): ReadCells {
  const byId = new Map(fields.map((field) => [String(field.id), field]));
  const read: ReadCells = { values: [], problems: [] };
  for (const [id, cell] of Object.entries(cells)) {
    if (isBlank(cell)) continue;
    const field = byId.get(id);
    if (!field) {
      read.problems.push(t("fieldGone"));
      continue;
    }
    const result = readCell(field, cell.trim());
    if ("problem" in result) read.problems.push(result.problem);
    else if (result.value !== null) read.values.push({ field: field.id, value: result.value });
  }
  return read;
}

function readCell(field: CustomField, cell: string) {
  switch (field.kind) {
    case "number":
    case "money": {
      const isNegative = cell.startsWith("-");
      const text = isNegative ? cell.slice(1) : cell;
      const number = readAmount(field.kind === "money" ? withoutCurrency(text) : text);
      if (number === "ambiguous")
        return { problem: t("ambiguous.field", { field: field.name, amount: cell }) };
      if (!number) return readValue(field, cell);
      const fraction = number.fraction.replace(/0+$/, "");
      return readValue(field, `${isNegative ? "-" : ""}${number.whole}${fraction && `.${fraction}`}`);
    }
    case "yesNo":
      return readValue(field, yesOrNo(cell.toLowerCase()) ?? cell);
    case "date":
      return readValue(field, cell.replace(germanDay, "$<year>-$<month>-$<day>"));
    default:
      return readValue(field, cell);
  }
}

const germanDay = /^(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})$/;

function yesOrNo(cell: string): boolean | undefined {
  if (["yes", "y", "true", "1", "ja", "j", "wahr"].includes(cell)) return true;
  return ["no", "n", "false", "0", "nein", "falsch"].includes(cell) ? false : undefined;
}
