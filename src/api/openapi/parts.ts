import { type JsonSchema, jsonSchemaOf, type Operation, typesOf } from "@/api/rest/routes";
import { exampleOf } from "./examples";

/** The response of an operation: see `envelopeOf` in src/api/rest/envelope.ts. */
export function envelopeSchema(message: string, output: JsonSchema): JsonSchema {
  const { items, ...others } = output.properties ?? {};
  const isList = typeof items === "object" && items.type === "array";
  const { required = [] } = output;
  return {
    type: "object",
    properties: {
      success: { const: true },
      data: isList ? items : output,
      message: { type: "string", examples: [message] },
      ...(isList && others),
    },
    required: ["success", "data", "message", ...(isList ? required.filter((name) => name !== "items") : [])],
    additionalProperties: false,
  };
}

/** The parameters in path, query and headers. */
export function parametersOf(operation: Operation): Record<string, unknown>[] {
  const { fields = {}, pathParams, input, versioned, method, repeatable } = operation;
  const required = new Set(input ? (jsonSchemaOf(input, "input").required ?? []) : []);
  const mayMatch = Boolean(versioned && fields.version);
  const inPath = pathParams.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: fields[name],
    example: exampleOf(fields[name] ?? {}, {}, name),
  }));
  const inQuery = Object.entries(fields)
    .filter(([name]) => operation.takesQuery && !pathParams.includes(name))
    .map(([name, schema]) => ({
      name,
      in: "query",
      required: required.has(name),
      ...(typesOf(schema).includes("object") && { style: "deepObject", explode: true }),
      ...(typesOf(schema).includes("array") && { style: "form", explode: true }),
      schema,
      example: exampleOf(schema, {}, name),
    }));
  return [
    ...inPath,
    ...inQuery,
    ...(method === "GET" ? [ifNoneMatch] : []),
    ...(mayMatch ? [ifMatch] : []),
    ...(method === "POST" && !repeatable ? [idempotencyKey] : []),
  ];
}

const ifNoneMatch = {
  name: "If-None-Match",
  in: "header",
  description: "The ETag of a response you already have. Returns 304 if it has not changed.",
  schema: { type: "string" },
};

const ifMatch = {
  name: "If-Match",
  in: "header",
  description:
    "The ETag of what you are changing. Returns 412 if it is not the current one. Replaces `version`.",
  schema: { type: "string" },
  example: '"42-7.mZ8q1sT0cVb3xR5k"',
};

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "A new random value for each request that must be carried out only once. The same request sent again within 24 hours returns the first response.",
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
  example: "5f9c0a52-6a2e-4a39-8a7e-2f0a1f3f8f10",
};

/** The request body: the input without the path parameters. */
export function requestBodyOf(operation: Operation, schemas: Record<string, JsonSchema>) {
  const { input, pathParams, versioned, fields, procedure } = operation;
  if (!input || operation.takesQuery) return undefined;
  const { $defs, properties: fieldsOfInput = {}, required = [], ...rest } = jsonSchemaOf(input, "input");
  const others = Object.fromEntries(
    Object.entries(fieldsOfInput).filter(([name]) => !pathParams.includes(name)),
  );
  if (Object.keys(others).length === 0) return undefined;
  const isOptional = (name: string) => name === "version" && versioned && fields?.version;
  const needed = required.filter((name) => name in others && !isOptional(name));
  const properties = Object.fromEntries(
    Object.entries(others).map(([name, field]) => [name, withoutDefault(field)]),
  );
  const schema: JsonSchema = { ...rest, properties, ...(needed.length > 0 && { required: needed }) };
  const name = nameOf(procedure);
  schemas[name] = schema;
  return {
    required: needed.length > 0,
    content: {
      "application/json": {
        schema: { $ref: `#/components/schemas/${name}` },
        example: exampleOf(schema, {}),
      },
    },
  };
}

/**
 * A field of a body, and the fields in it, with the default in the description. Generators conclude from `default` that the
 * field is always present, which is true only of responses, and make clients send it.
 */
function withoutDefault<Field extends boolean | JsonSchema>(field: Field): Field | JsonSchema {
  if (typeof field === "boolean") return field;
  const { default: value, description, properties, anyOf, ...others }: JsonSchema = field;
  const words = value === undefined ? undefined : `Default: ${JSON.stringify(value)}.`;
  const said = [description, words].filter((text) => text !== undefined).join(" ");
  return {
    ...others,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [name, withoutDefault(inner)]),
      ),
    }),
    ...(anyOf && { anyOf: anyOf.map((option): JsonSchema => withoutDefault(option)) }),
    ...(said && { description: said }),
  };
}

/** `ProductsCreateInput` for `products.create`. */
const nameOf = (procedure: string) =>
  `${procedure.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())}Input`;
