import type { OpenApi, Schema } from "./openapi";
import { resolve } from "./reference";

/** The kind of value in a few words: `text`, `whole number`, `list of Product`. */
export function typeLabel(document: OpenApi, schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return joined(options.map((option) => typeLabel(document, option)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.type === "string" || !schema.type ? "text" : String(schema.type);
  const types = [schema.type ?? []].flat();
  return joined(types.map((type) => wordOf(document, schema, type))) || "any value";
}

const textFormats: Record<string, string> = {
  "date-time": "time (ISO 8601)",
  email: "email address",
  uri: "URL",
};

function wordOf(document: OpenApi, { format, items, additionalProperties }: Schema, type: string): string {
  switch (type) {
    case "string":
      return textFormats[format ?? ""] ?? "text";
    case "integer":
      return "whole number";
    case "boolean":
      return "true or false";
    case "array":
      return `list of ${items ? typeLabel(document, items) : "any values"}`;
    case "object":
      return typeof additionalProperties === "object"
        ? `object of ${typeLabel(document, additionalProperties)} by name`
        : "object";
    default:
      return type;
  }
}

const joined = (words: string[]) => [...new Set(words)].join(" or ");

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** The constraints on the value beyond its type, such as `1–100` or `at most 255 characters`. */
export function constraintLabels(schema: Schema): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength } = schema;
  return [
    schema.enum && `one of ${schema.enum.map((value) => JSON.stringify(value)).join(", ")}`,
    // JavaScript's own bounds are not informative.
    between(sensible(minimum), sensible(maximum), ""),
    exclusiveMinimum !== undefined && `more than ${exclusiveMinimum.toLocaleString("en")}`,
    exclusiveMaximum !== undefined && `less than ${exclusiveMaximum.toLocaleString("en")}`,
    between(minLength, maxLength, "characters"),
    between(schema.minItems, schema.maxItems, "entries"),
    schema.pattern && `matches ${schema.pattern}`,
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
  ].filter((words) => typeof words === "string");
}

const sensible = (bound: number | undefined) =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;

function between(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const [from, to] = [least, most].map((bound) => bound?.toLocaleString("en"));
  if (from && to) return `${from === to ? from : `${from}–${to}`} ${unit}`.trim();
  if (from) return `at least ${from} ${unit}`.trim();
  return to && `at most ${to} ${unit}`.trim();
}

export interface FieldEntry {
  name: string;
  required: boolean;
  schema: Schema;
}

/** The fields of an object, of a list's items, or of a reference's target; empty for anything else. */
export function fieldsOf(document: OpenApi, given: Schema): FieldEntry[] {
  const schema = resolve(document, given);
  if (!schema) return [];
  if (schema.items) return fieldsOf(document, schema.items);
  if (schema.allOf) return schema.allOf.flatMap((part) => fieldsOf(document, part));
  const options = (schema.anyOf ?? schema.oneOf)?.map((option) => fieldsOf(document, option)) ?? [];
  // Several shapes are distinguished by their types; null has no fields.
  const shapes = options.filter((fields) => fields.length > 0);
  if (shapes.length > 0) return shapes.length === 1 ? (shapes[0] ?? []) : [];
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: required.has(name),
    schema: property,
  }));
}

/** The possible shapes of a value, if several of them have fields. */
export function shapesOf(document: OpenApi, given: Schema): Schema[] {
  const schema = resolve(document, given);
  const options = schema?.anyOf ?? schema?.oneOf ?? [];
  const shapes = options.filter((option) => fieldsOf(document, option).length > 0);
  return shapes.length > 1 ? shapes : [];
}
