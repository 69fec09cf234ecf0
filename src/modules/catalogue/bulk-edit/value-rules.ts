import { textsOf } from "@/i18n/texts";
import {
  type ChangedValue,
  type FieldValue,
  isAskedIn,
  type ProductValue,
  valueIn,
} from "@/lib/custom-fields";
import type { FieldRow } from "@/modules/catalogue/custom-fields/field-rows";
import { readFields } from "@/modules/catalogue/custom-fields/field-rows";
import { readValue } from "@/modules/catalogue/custom-fields/field-values";
import {
  type CategoriesAbove,
  checkedByField,
  givenTo,
  readAbove,
} from "@/modules/catalogue/custom-fields/product-values";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { BulkEdit } from "./bulk-edit.schema";
import { type ChangeRule, changedDecimal } from "./price-rules";

const t = textsOf("catalogueErrors");

/** The most decimals that values of a kind have: they are changed exactly to these. */
const decimalsOf: Partial<Record<FieldRow["kind"], number>> = { number: 6, money: 2 };

/** How the value of a field changes, once the field is known to take that. */
interface ValueRule {
  field: FieldRow;
  change: { set: FieldValue | null } | (ChangeRule & { decimals: number });
}

/** What an edit does to values of custom fields. */
export interface ValueEdit {
  rules: ValueRule[];
  above: CategoriesAbove;
}

/** Why a product cannot be given what a rule says. */
export type RefusedValue = "fieldElsewhere" | "valueMissing" | "valueBelowZero" | "valueOutOfRange";

type GivenRules = NonNullable<BulkEdit["customFields"]>;

/**
 * What an edit does to values: nothing if it has no rules. In a transaction, call it once products are locked: fields and categories then
 * stay as they are. Throws AppError NOT_FOUND for an unknown field, and BAD_REQUEST that names each field which cannot be given what is
 * given, or is required and would be emptied.
 */
export async function readValueEdit(db: TenantDb, given: GivenRules = []): Promise<ValueEdit> {
  if (given.length === 0) return { rules: [], above: () => new Set() };
  const rules = checkedByField(await readFields(db), given, checkedRule, "edit.customFields");
  return {
    rules,
    above: await readAbove(
      db,
      rules.map(({ field }) => field),
    ),
  };
}

function checkedRule(
  field: FieldRow,
  rule: GivenRules[number],
): { checked: ValueRule } | { problem: string } {
  if ("set" in rule) {
    const read = givenTo(field, rule.set);
    return "problem" in read ? read : { checked: { field, change: { set: read.value } } };
  }
  const decimals = decimalsOf[field.kind];
  if (decimals === undefined) return { problem: t("value.notRaised", { field: field.name }) };
  if ("percent" in rule) return { checked: { field, change: { percent: rule.percent, decimals } } };
  const given = rule.add.split(".")[1]?.length ?? 0;
  return given > decimals
    ? { problem: t("value.tooManyDecimals", { field: field.name, decimals: String(decimals) }) }
    : { checked: { field, change: { add: rule.add, decimals } } };
}

/**
 * The values that change in a product with these, once it is in this category. A field is for products that the form asks for it: of the
 * category to which it is limited, and those that have a value.
 */
export function changedValues(
  values: readonly ProductValue[],
  category: number | null,
  { rules, above }: ValueEdit,
): { changed: ChangedValue[] } | { refused: RefusedValue; field: number } {
  const asking = above(category);
  const changed: ChangedValue[] = [];
  for (const rule of rules) {
    const { id } = rule.field;
    const before = valueIn(values, id);
    const isElsewhere = before === null && !isAskedIn(rule.field, asking);
    const result = after(before, rule);
    if (!("refused" in result) && result.value === before) continue;
    if (isElsewhere) return { refused: "fieldElsewhere", field: id };
    if ("refused" in result) return { ...result, field: id };
    changed.push({ field: id, value: result.value });
  }
  return { changed };
}

function after(
  before: FieldValue | null,
  { field, change }: ValueRule,
): { value: FieldValue | null } | { refused: RefusedValue } {
  if ("set" in change) return { value: change.set };
  if (typeof before !== "string") return { refused: "valueMissing" };
  const decimal = changedDecimal(before, change, change.decimals);
  if (field.kind === "money" && decimal.startsWith("-")) return { refused: "valueBelowZero" };
  // As the field writes it, if it holds it.
  const read = readValue(field, decimal);
  return "problem" in read ? { refused: "valueOutOfRange" } : read;
}
