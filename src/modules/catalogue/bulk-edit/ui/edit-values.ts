import type { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { type GivenProductValue, isAmount } from "@/lib/custom-fields";
import type { GivenReason } from "@/lib/stock-reasons";
import { type FieldName, isBlank, required } from "@/lib/text";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { sentValues } from "@/modules/catalogue/custom-fields/ui/typed-values";
import { productFields } from "@/modules/catalogue/products/products.schema";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import type { AmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { toStock } from "@/modules/catalogue/products/ui/form-values";
import { movementNote } from "@/modules/catalogue/stock/stock.schema";
import { type BulkEdit, ruleChecks } from "../bulk-edit.schema";

export const priceModes = ["keep", "set", "raise", "lower", "raisePercent", "lowerPercent"] as const;
export const stockModes = ["keep", "set", "add", "take"] as const;
export const optionalModes = ["keep", "set", "clear"] as const;
export const tagModes = ["keep", "add", "remove", "replace", "clear"] as const;
export type Mode = (typeof priceModes | typeof stockModes | typeof optionalModes | typeof tagModes)[number];

const t = textsOf("bulkEdit");
const tValidation = textsOf("validation");

/** The fields that can be empty. */
export const optionalFields = ["minimumStock", "supplier", "unit", "description"] as const;
/** How a cost price changes: like a price, or to none. */
export const costModes = [...priceModes, "clear"] as const;
/** How a value of a custom field changes: numbers and amounts like a cost price. */
export const modesOfKind = (kind: CustomField["kind"]): readonly Mode[] =>
  isAmount(kind) ? costModes : optionalModes;
export type OptionalField = (typeof optionalFields)[number];

/** What people choose and type for a custom field. */
export interface CustomEdit {
  field: number;
  mode: Mode;
  value: GivenProductValue["value"];
}

/** What people choose and type. */
export interface EditValues {
  modes: Record<"price" | "cost" | "stock" | "category" | "tags" | OptionalField, Mode>;
  typed: Record<"price" | "cost" | "stock" | "note" | OptionalField, string>;
  reason: GivenReason;
  status: ProductStatus | "keep";
  category: number | null;
  tags: string[];
  /** The custom fields that have been chosen. */
  custom: CustomEdit[];
}

export const noEdit: EditValues = {
  modes: {
    price: "keep",
    cost: "keep",
    stock: "keep",
    minimumStock: "keep",
    supplier: "keep",
    unit: "keep",
    description: "keep",
    category: "keep",
    tags: "keep",
  },
  typed: {
    price: "",
    cost: "",
    stock: "",
    note: "",
    minimumStock: "",
    supplier: "",
    unit: "",
    description: "",
  },
  reason: "correction",
  status: "keep",
  category: null,
  tags: [],
  custom: [],
};

/** True if nothing is chosen. */
export const isNoEdit = ({ modes, status, custom }: EditValues): boolean =>
  status === "keep" && [...Object.values(modes), ...custom.map(({ mode }) => mode)].every(isKept);

const isKept = (mode: Mode) => mode === "keep";

export type EditErrors = Partial<
  Record<keyof EditValues["typed"] | "category" | "tags" | `customFields.${number}`, string>
>;

/** What is chosen, and what is wrong with it. */
export interface EditFieldsProps {
  values: EditValues;
  errors: EditErrors;
  onChange: (values: EditValues) => void;
}

/** The edit that the values stand for, and what is wrong with them. */
export function editOf(
  values: EditValues,
  amounts: AmountFields,
  fields: readonly CustomField[],
): { edit: BulkEdit; errors: EditErrors } {
  const { typed, modes } = values;
  const errors: EditErrors = {};
  const check = <Value>(field: keyof EditErrors, schema: z.ZodType<Value>, value: unknown) => {
    const { data, error } = schema.safeParse(value);
    if (error) errors[field] = error.issues[0]?.message ?? "";
    return data;
  };
  const edit: BulkEdit = {};

  for (const field of ["price", "cost"] as const) {
    const rule = priceRules[modes[field]];
    if (!rule) continue;
    const { kind, sign } = rule;
    const text = amounts.read(kind === "percent" ? typed[field].replace("%", "").trim() : typed[field]);
    const value = check(field, ruleChecks[field][kind], isBlank(text) ? "" : sign + text);
    if (value !== undefined) edit[field] = priceRule(kind, value);
    else if (isBlank(text)) errors[field] = required(field);
  }
  if (modes.cost === "clear") edit.cost = null;

  if (modes.stock !== "keep") {
    const note = check("note", movementNote, typed.note) ?? null;
    const why = { reason: values.reason, note };
    const count = toStock(typed.stock);
    if (modes.stock === "set") {
      const set = check("stock", ruleChecks.stock.set, count);
      if (set !== undefined) edit.stock = { set, ...why };
    } else {
      const add = check("stock", ruleChecks.stock.add, modes.stock === "take" ? -count : count);
      if (add !== undefined) edit.stock = { add, ...why };
    }
  }

  const { minimumStock, ...texts } = optionalChecks;
  if (modes.minimumStock === "clear") edit.minimumStock = null;
  if (modes.minimumStock === "set") {
    const value = check("minimumStock", minimumStock, toStock(typed.minimumStock));
    if (value !== undefined) edit.minimumStock = value;
  }
  for (const field of ["supplier", "unit", "description"] as const) {
    if (modes[field] === "clear") edit[field] = null;
    if (modes[field] !== "set") continue;
    if (isBlank(typed[field])) errors[field] = required(field satisfies FieldName);
    const value = check(field, texts[field], typed[field]);
    if (value) edit[field] = value;
  }
  if (values.status !== "keep") edit.status = values.status;

  if (modes.category === "clear") edit.category = null;
  if (modes.category === "set") {
    if (values.category === null) errors.category = t("chooseCategory");
    else edit.category = values.category;
  }
  if (modes.tags === "clear") edit.tags = { set: [] };
  const tagRule = tagRules[modes.tags];
  if (tagRule) {
    const tags = check("tags", productFields.shape.tags, values.tags) ?? [];
    if (tags.length > 0) edit.tags = tagRule(tags);
    else errors.tags ??= t("enterTags");
  }

  const rules = values.custom.flatMap((custom) => {
    const field = fields.find(({ id }) => id === custom.field);
    if (!field || custom.mode === "keep") return [];
    const { rule, problem } = customRule(field, custom, amounts);
    if (problem !== undefined) errors[`customFields.${field.id}`] = problem;
    return rule ?? [];
  });
  if (rules.length > 0) edit.customFields = rules;
  return { edit, errors };
}

/** The server's errors at custom fields. */
export function customErrors(fieldErrors: Record<string, string[]> = {}): EditErrors {
  const found = Object.entries(fieldErrors).flatMap(([path, [message]]) => {
    const [, id] = /^edit\.customFields\.(\d+)$/.exec(path) ?? [];
    return id && message ? [[`customFields.${Number(id)}`, message] as const] : [];
  });
  return Object.fromEntries(found);
}

type CustomRule = NonNullable<BulkEdit["customFields"]>[number];

/** What is wrong with a value that is set, the server says: it knows the field as it is now. */
function customRule(
  { id: field, ...definition }: CustomField,
  { mode, value }: CustomEdit,
  amounts: AmountFields,
): { rule?: CustomRule; problem?: string } {
  const { kind, name } = definition;
  const isMissing = value === null || (typeof value === "string" && isBlank(value));
  if (mode === "clear" ? definition.required : isMissing)
    return { problem: tValidation("required", { field: name }) };
  if (mode === "clear") return { rule: { field, set: null } };
  const read = (given: CustomEdit["value"], as = kind) =>
    sentValues([{ id: field, ...definition, kind: as }], [{ field, value: given }], amounts)[0]?.value ??
    null;
  const change = priceRules[mode];
  if (!change || change.kind === "set") return { rule: { field, set: read(value) } };
  const isPercent = change.kind === "percent";
  const typed = isPercent ? read(String(value).replace("%", "").trim(), "number") : read(value);
  const checks = ruleChecks[kind === "money" ? "money" : "number"];
  const { data, error } = checks[change.kind].safeParse(`${change.sign}${typed}`);
  if (data === undefined) return { problem: error?.issues[0]?.message ?? "" };
  return { rule: isPercent ? { field, percent: data } : { field, add: data } };
}

const tagRules: Partial<Record<Mode, (tags: string[]) => NonNullable<BulkEdit["tags"]>>> = {
  add: (add) => ({ add }),
  remove: (remove) => ({ remove }),
  replace: (set) => ({ set }),
};

type PriceKind = keyof typeof ruleChecks.price;

const priceRules: Partial<Record<Mode, { kind: PriceKind; sign: "" | "+" | "-" }>> = {
  set: { kind: "set", sign: "" },
  raise: { kind: "add", sign: "+" },
  lower: { kind: "add", sign: "-" },
  raisePercent: { kind: "percent", sign: "+" },
  lowerPercent: { kind: "percent", sign: "-" },
};

function priceRule(kind: PriceKind, value: string): NonNullable<BulkEdit["price"]> {
  if (kind === "set") return { set: value };
  return kind === "add" ? { add: value } : { percent: value };
}

const { minimumStock, supplier, unit, description } = productFields.shape;
const optionalChecks = { minimumStock, supplier, unit, description };
