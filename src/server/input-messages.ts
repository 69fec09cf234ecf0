import { z } from "zod";

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

const formats: Record<string, string> = {
  date: "a date such as 2026-11-24",
  datetime: "a time such as 2026-11-24T16:30:00.000Z",
  uuid: "a UUID",
  email: "an email address",
  base64: "in Base64",
};

/**
 * What zod reports if a schema has no message of its own: developers of API clients read these. Zod's own messages are
 * never shown.
 */
z.config({ customError: (issue) => wordsFor(issue, nameOf(issue.path)) });

function wordsFor(issue: z.core.$ZodRawIssue, field: string): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return `${field} is required`;
      return `${field} must be ${kinds[issue.expected] ?? "of another type"}`;
    case "invalid_union":
      return issue.input === undefined ? `${field} is required` : `${field} is not valid`;
    case "invalid_value": {
      if (issue.input === undefined) return `${field} is required`;
      const { values } = issue;
      return `${field} must be ${values.length > 1 ? "one of " : ""}${values.join(", ")}`;
    }
    case "too_small":
      return `${field} ${tooSmall(Number(issue.minimum), issue)}`;
    case "too_big":
      return `${field} ${tooBig(Number(issue.maximum), issue)}`;
    case "invalid_format":
      return formats[issue.format] ? `${field} must be ${formats[issue.format]}` : `${field} is not valid`;
    case "unrecognized_keys":
      return `Unknown field: ${issue.keys.join(", ")}`;
    default:
      return `${field} is not valid`;
  }
}

interface Bound {
  origin: string;
  inclusive?: boolean | undefined;
}

function tooSmall(minimum: number, { origin, inclusive = true }: Bound): string {
  const unit = unitOf(origin, minimum);
  if (unit) return minimum === 1 ? "cannot be empty" : `needs at least ${minimum} ${unit}`;
  return `must be ${inclusive ? "at least" : "more than"} ${minimum}`;
}

function tooBig(maximum: number, { origin, inclusive = true }: Bound): string {
  const unit = unitOf(origin, maximum);
  if (unit) return `can have at most ${maximum} ${unit}`;
  return inclusive ? `can be at most ${maximum}` : `must be less than ${maximum}`;
}

/** The unit of a length; undefined for numbers. */
function unitOf(origin: string, count: number): string | undefined {
  if (origin === "string") return count === 1 ? "character" : "characters";
  if (origin === "array") return count === 1 ? "entry" : "entries";
  return undefined;
}

const spelled: Record<string, string> = { id: "ID", ids: "IDs", sku: "SKU", totp: "Code", url: "URL" };

/** "First name" for `firstName`: the last name of the path. */
function nameOf(path: PropertyKey[] = []): string {
  const name = path.findLast((part) => typeof part === "string");
  if (name === undefined) return "The input";
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spelled[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
