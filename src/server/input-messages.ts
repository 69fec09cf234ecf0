import { z } from "zod";
import { fields } from "@/i18n/en/fields";
import { defaultLanguage } from "@/i18n/languages";
import { textsOf } from "@/i18n/texts";
import { type FieldName, nameOfField } from "@/lib/text";
import { currentRequest } from "./operation";

const t = textsOf("inputMessages");

/**
 * What zod reports if a schema has no message of its own: developers of API clients read these. Zod's own messages are
 * never shown.
 */
z.config({ customError: (issue) => wordsFor(issue, nameOf(issue.path)) });

function wordsFor(issue: z.core.$ZodRawIssue, field: string): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? t("required", { field }) : ofType(issue.expected, field);
    case "invalid_union":
      return issue.input === undefined ? t("required", { field }) : t("invalid", { field });
    case "invalid_value": {
      if (issue.input === undefined) return t("required", { field });
      const values = issue.values.join(", ");
      return issue.values.length > 1 ? t("oneOf", { field, values }) : t("exactly", { field, value: values });
    }
    case "too_small":
      return tooSmall(field, Number(issue.minimum), issue);
    case "too_big":
      return tooBig(field, Number(issue.maximum), issue);
    case "invalid_format":
      return inFormat(issue.format, field);
    case "unrecognized_keys":
      return t("unknownFields", { names: issue.keys.join(", ") });
    default:
      return t("invalid", { field });
  }
}

function ofType(expected: string, field: string): string {
  switch (expected) {
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "array":
    case "object":
      return t(`types.${expected}`, { field });
    case "tuple":
      return t("types.array", { field });
    case "record":
      return t("types.object", { field });
    default:
      return t("types.other", { field });
  }
}

function inFormat(format: string, field: string): string {
  switch (format) {
    case "date":
    case "datetime":
    case "uuid":
    case "email":
    case "base64":
      return t(`formats.${format}`, { field });
    default:
      return t("invalid", { field });
  }
}

interface Bound {
  origin: string;
  inclusive?: boolean | undefined;
}

function tooSmall(field: string, minimum: number, { origin, inclusive = true }: Bound): string {
  const unit = unitOf(origin);
  if (!unit) {
    const limit = String(minimum);
    return inclusive ? t("numbers.atLeast", { field, limit }) : t("numbers.moreThan", { field, limit });
  }
  return minimum === 1 ? t("empty", { field }) : t(`${unit}.tooFew`, { field, count: String(minimum) });
}

function tooBig(field: string, maximum: number, { origin, inclusive = true }: Bound): string {
  const unit = unitOf(origin);
  const limit = String(maximum);
  if (unit) return t(`${unit}.tooMany`, { field, count: maximum, shown: limit });
  return inclusive ? t("numbers.atMost", { field, limit }) : t("numbers.lessThan", { field, limit });
}

/** The unit of a length; undefined for numbers. */
function unitOf(origin: string): "characters" | "entries" | undefined {
  if (origin === "string") return "characters";
  return origin === "array" ? "entries" : undefined;
}

const spelled: Record<string, string> = { id: "ID", ids: "IDs", sku: "SKU", totp: "Code", url: "URL" };

const isKnown = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** "First name" for `firstName`: the last name of the path. Other languages have it if our pages have such a field. */
function nameOf(path: PropertyKey[] = []): string {
  const name = path.findLast((part) => typeof part === "string");
  if (name === undefined) return t("theInput");
  if (currentRequest().language !== defaultLanguage) return isKnown(name) ? nameOfField(name) : name;
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spelled[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
