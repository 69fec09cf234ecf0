import type { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { parameterErrorsOf } from "./envelope";
import { invalidFields } from "./invalid-fields";
import { fieldsOf, type JsonSchema, type Operation, queryParamsOf, typesOf } from "./routes";

const t = textsOf("requests");

/**
 * Reads the query of a route that is not a procedure, by the same rules as those of procedures: unknown, repeated or
 * invalid parameters are AppError BAD_REQUEST, by parameter.
 */
export function queryReader<Schema extends z.ZodObject>(
  schema: Schema,
): (search: string) => z.output<Schema> {
  const params = queryParamsOf(Object.entries(fieldsOf(schema)));
  return (search) => {
    const { data, error } = schema.safeParse(readQuery(search, params));
    if (error) throw invalidFields(parameterErrorsOf(error));
    return data;
  };
}

/** The values of a query, converted to the types of their parameters. Throws AppError BAD_REQUEST, by parameter. */
export function readQuery(search: string, params: Operation["queryParams"]): Record<string, unknown> {
  if (search === "") return {};
  const query = new URLSearchParams(search);
  const input: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const known = params.get(name);
    if (!known) throw invalidFields({ [name]: [t("parameters.unknown")] });
    const value = sentValue(name, query.getAll(name), known.schema);
    const [outer = name, key] = known.path;
    input[outer] = key === undefined ? value : { ...Object(input[outer]), [key]: value };
  }
  return input;
}

/** A text from a URL, converted to the type of its schema; other text stays as it is, for the schema to refuse. */
export function sentValue(name: string, given: string[], schema: JsonSchema | undefined): unknown {
  const { items, ...option } = optionOf(schema ?? {});
  const types = typesOf(option);
  if (types.includes("array")) {
    const element = Array.isArray(items) || typeof items === "boolean" ? undefined : items;
    return given.flatMap((text) => text.split(",")).map((text) => sentValue(name, [text], element));
  }
  const [text = "", ...more] = given;
  if (more.length > 0) throw invalidFields({ [name]: [t("parameters.repeated")] });
  if (!types.includes("string") && (types.includes("number") || types.includes("integer"))) {
    if (!/^-?\d{1,16}(\.\d{1,10})?$/.test(text))
      throw invalidFields({ [name]: [t("parameters.notANumber")] });
    return Number(text);
  }
  if (types.includes("boolean")) {
    if (text !== "true" && text !== "false") throw invalidFields({ [name]: [t("parameters.notABoolean")] });
    return text === "true";
  }
  return text;
}

/** The other type of a nullable field: a URL cannot contain null. */
function optionOf(schema: JsonSchema): JsonSchema {
  const options = (schema.anyOf ?? []).filter((option) => option.type !== "null");
  return options.length === 1 ? (options[0] ?? schema) : schema;
}
