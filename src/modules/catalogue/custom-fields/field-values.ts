import { textsOf } from "@/i18n/texts";
import {
  columnOfKind,
  type FieldKind,
  type FieldValue,
  type GivenProductValue,
  maxFieldText,
  noValue,
} from "@/lib/custom-fields";
import { isDay } from "@/lib/field-conditions";
import { isSameName } from "@/lib/same-name";
import { asLine } from "@/lib/text";
import { amountPattern } from "@/modules/catalogue/products/amounts";
import { canonicalPrice } from "@/modules/catalogue/products/canonical-price";
import type { CustomField } from "./custom-fields.schema";

const t = textsOf("catalogueErrors");
const tValidation = textsOf("validation");
const tProduct = textsOf("productChecks");

/** What was read of a given value: null for none. */
export type ReadValue = { value: FieldValue | null } | { problem: string };

/** Reads a value as its field takes it: a number may be a JSON number, and null or an empty text is none. The problem names the field. */
export function readValue(field: CustomField, given: GivenProductValue["value"]): ReadValue {
  if (given === null || given === "") return { value: null };
  if (field.kind === "yesNo")
    return typeof given === "boolean"
      ? { value: given }
      : { problem: t("value.notYesNo", { field: field.name }) };
  if (typeof given === "boolean") return { problem: problemOf(field, String(given)) };
  const text = asLine(typeof given === "number" ? decimalOf(given) : given);
  if (text === "") return { value: null };
  const value = readers[field.kind](text, field);
  return value === undefined ? { problem: problemOf(field, text) } : { value };
}

/** As its digits: an exponent, which no reader takes, stays. */
const decimalOf = (number: number) => (Number.isFinite(number) ? String(number) : "");

/** As the value is stored and returned; undefined for what is none. */
type Reader = (text: string, field: CustomField) => string | undefined;

const readers: Record<Exclude<FieldKind, "yesNo">, Reader> = {
  text: (text) => (isStorable(text) ? text : undefined),
  number: (text) => (numberPattern.test(text) ? canonicalNumber(text) : undefined),
  money: (text) => (amountPattern.test(text) ? canonicalPrice(text) : undefined),
  date: (text) => (isDay(text) ? text : undefined),
  choice: (text, { options }) => options.find(({ name }) => isSameName(name, text))?.name,
  link: (text) => (isStorable(text) && isLink(text) ? text : undefined),
};

function problemOf({ kind, name: field }: CustomField, text: string): string {
  if ((kind === "text" || kind === "link") && [...text].length > maxFieldText)
    return tValidation("tooLong", { field, max: String(maxFieldText) });
  switch (kind) {
    case "text":
      return tValidation("unstorable", { field });
    case "number":
      return t("value.notNumber", { field });
    case "money":
      return tProduct("notAnAmount", { field, example: "12.50", max: "9999999999.99" });
    case "date":
      return t("value.notDate", { field });
    case "choice":
      return t("value.noOption", { field, option: text.slice(0, 100) });
    case "link":
      return t("value.notLink", { field });
    case "yesNo":
      return t("value.notYesNo", { field });
  }
}

export const missingValue = ({ name }: Pick<CustomField, "name">) => tValidation("required", { field: name });

const isStorable = (text: string) =>
  !text.includes("\0") && text.isWellFormed() && [...text].length <= maxFieldText;

/** What `decimal(20, 6)` holds. */
const numberPattern = /^-?\d{1,14}(\.\d{1,6})?$/;

/** "012.50" is 12.5. */
function canonicalNumber(text: string): string {
  const [whole = "0", decimals = ""] = text.replace("-", "").split(".");
  const fraction = decimals.replace(/0+$/, "");
  const number = `${BigInt(whole)}${fraction && `.${fraction}`}`;
  return text.startsWith("-") && number !== "0" ? `-${number}` : number;
}

/** Only for pages: nothing else may be opened by a click. */
const isLink = (text: string) => /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text);

/** A stored value; only the column of its kind means something. */
interface StoredValue {
  text: string;
  number: string;
  date: string;
  option: string | null;
}

/** The stored value as the API has it; undefined if the kind is not known, as that of a later release. */
export function valueOfStored(
  kind: string,
  { text, number, date, option }: StoredValue,
): FieldValue | undefined {
  if (kind === "yesNo") return Number(number) === 1;
  if (kind === "number") return canonicalNumber(number);
  if (kind === "money") return number.slice(0, number.indexOf(".") + 3);
  if (kind === "text" || kind === "link") return text;
  if (kind === "date") return date;
  return kind === "choice" ? (option ?? undefined) : undefined;
}

/** The columns of a read value. */
export function storedOf(field: CustomField, value: FieldValue) {
  const none = { ...noValue, optionId: null };
  if (typeof value === "boolean") return { ...none, number: value ? "1" : "0" };
  if (field.kind === "choice")
    return { ...none, optionId: field.options.find(({ name }) => name === value)?.id ?? null };
  return { ...none, [columnOfKind[field.kind]]: value };
}
