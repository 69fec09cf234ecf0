import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { isScope, type Permission } from "@/lib/permissions";
import { loadedProcedures, type Procedure } from "@/server/procedures";
import type { RestRoute } from "@/server/rest-route";
import { isQueryMethod } from "./query-methods";

/** An operation of the REST API: a procedure and its route. */
export interface Operation extends RestRoute {
  /** The path of the procedure, such as `products.byId`. */
  procedure: string;
  type: "query" | "mutation";
  permission: Permission | "public";
  servedOn: "platform" | "tenant";
  /** Whether an API key can have the required permission. */
  isForKeys: boolean;
  segments: string[];
  /** The path parameters. */
  pathParams: string[];
  /** Whether the other fields come in the query instead of the body. */
  takesQuery: boolean;
  queryParams: ReadonlyMap<string, QueryParam>;
  /** The fields of the input; undefined for a procedure without one. */
  fields: Record<string, JsonSchema> | undefined;
  input: z.ZodType | undefined;
  output: z.ZodType;
}

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A query parameter: a field of the input, or `field[key]` for a part of one. */
interface QueryParam {
  schema: JsonSchema;
  path: [field: string, key?: string];
}

/**
 * Schemas of responses and inputs as JSON Schema 2020-12, which is the dialect of OpenAPI 3.1: `$schema` is not
 * repeated in each of them, because some clients take it for a field. Constraints that only zod can express are left
 * out.
 */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: "any", override: plainer });
  return plain;
}

/** Resolves a reference within a schema. */
function resolved(schema: JsonSchema): JsonSchema {
  const { $ref, $defs } = schema;
  return ($ref && $defs?.[$ref.split("/").at(-1) ?? ""]) || schema;
}

/** The types of a schema, even if it only lists values or alternatives; several if the value can be null. */
export function typesOf({ type, enum: values = [], anyOf = [] }: JsonSchema): unknown[] {
  if (type !== undefined) return [type].flat();
  return [...values.map((value) => typeof value), ...anyOf.flatMap(typesOf)];
}

/** Leaves out redundant constraints: the pattern of a format, and the range of JavaScript numbers. */
function plainer({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (/^(date|date-time|uuid)$/.test(jsonSchema.format ?? "")) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/**
 * The operations of the procedures that are loaded. Throws if two have the same route, or an option of the route does not apply.
 */
export function operationsOf(router: AnyRouter): Operation[] {
  const operations = loadedProcedures(router).flatMap((procedure) =>
    procedure.meta.rest ? [operationOf(procedure, procedure.meta.rest)] : [],
  );
  const taken = new Map<string, string>();
  for (const { method, path, procedure } of operations) {
    const route = `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`;
    const other = taken.get(route);
    if (other) throw new Error(`${procedure} and ${other} are both reached by ${route}`);
    taken.set(route, procedure);
  }
  return operations;
}

function operationOf(
  { name: procedure, type, input, output, meta: { permission, servedOn, isForSessions } }: Procedure,
  rest: RestRoute,
): Operation {
  const fail = (problem: string): never => {
    throw new Error(`${procedure}, ${rest.method} ${rest.path}: ${problem}`);
  };
  if (!output || !permission) return fail("it does not say what it returns, or which permission it needs");
  if (servedOn === "root") fail("there is no REST API on the root domain");
  if (type === "subscription") return fail("a subscription has no REST route");
  if ((type === "query") !== (rest.method === "GET")) fail("GET is for queries, and for nothing else");
  const pathParams = namesIn(rest.path);
  if (rest.method === "POST" && !rest.repeatable && !input)
    fail("an operation without input must be `repeatable`");
  if (permission === "public" && rest.method === "POST" && !rest.repeatable) {
    fail("a public POST must be `repeatable`: an Idempotency-Key belongs to a principal");
  }
  const takesQuery = isQueryMethod(rest.method);
  let shape: Pick<Operation, "fields" | "queryParams"> | undefined;
  const shapeOnce = () => {
    if (shape) return shape;
    const fields = input && fieldsOf(input);
    const others = Object.entries(fields ?? {}).filter(([name]) => !pathParams.includes(name));
    shape = { fields, queryParams: queryParamsOf(takesQuery ? others : []) };
    return shape;
  };
  return {
    ...rest,
    takesQuery,
    procedure,
    type,
    permission,
    servedOn: servedOn === "platform" ? "platform" : "tenant",
    isForKeys: isScope(permission) && !isForSessions,
    segments: rest.path.slice(1).split("/"),
    pathParams,
    // Made at first use: those of all operations would delay the first response of a function.
    get fields() {
      return shapeOnce().fields;
    },
    get queryParams() {
      return shapeOnce().queryParams;
    },
    input,
    output,
  };
}

/**
 * Throws if a path parameter is not a field of the input, or the response lacks what the route says of it. It needs the JSON
 * schemas of input and output, so the tests call it for all operations, and no process does when it starts.
 */
export function assertFieldsExist(operation: Operation): void {
  const { procedure, method, path, created, versioned, pathParams, fields, output } = operation;
  const fail = (problem: string): never => {
    throw new Error(`${procedure}, ${method} ${path}: ${problem}`);
  };
  for (const name of pathParams) if (!fields?.[name]) fail(`{${name}} is not a field of the input`);
  const outputFields = resolved(jsonSchemaOf(output, "output")).properties;
  if (versioned && !outputFields?.version && !fields?.version) fail("neither input nor output has a version");
  for (const name of namesIn(created ?? "/")) {
    if (!outputFields?.[name.split(".")[0] ?? ""]) fail(`there is no ${name} in the output`);
  }
}

/**
 * The query parameters for fields of an input, by name: a field that is an object has one for each of its fields, as
 * `filter[name]`.
 */
export function queryParamsOf(fields: [string, JsonSchema][]): Map<string, QueryParam> {
  const params = new Map<string, QueryParam>();
  for (const [name, schema] of fields) {
    const inner = Object.entries(schema.properties ?? {});
    if (inner.length === 0) params.set(name, { schema, path: [name] });
    for (const [key, part] of inner) {
      if (typeof part !== "boolean") params.set(`${name}[${key}]`, { schema: part, path: [name, key] });
    }
  }
  return params;
}

const namesIn = (path: string) => [...path.matchAll(/\{([\w.]+)\}/g)].map(([, name = ""]) => name);

/** The JSON Schemas of an input's fields, by name. */
export function fieldsOf(input: z.ZodType): Record<string, JsonSchema> {
  const { properties = {} } = jsonSchemaOf(input, "input");
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) =>
      typeof schema === "boolean" ? [] : [[name, schema]],
    ),
  );
}

export interface Match {
  operation: Operation;
  /** The values of the path parameters, by name. */
  params: Record<string, string>;
}

/** Operations by route. If a literal and a parameter both match a segment, the literal wins. */
export function matcherOf(operations: Operation[]) {
  const ofLength = new Map<number, Operation[]>();
  for (const operation of operations.toSorted((a, b) => rank(a).localeCompare(rank(b)))) {
    const { length } = operation.segments;
    ofLength.set(length, [...(ofLength.get(length) ?? []), operation]);
  }
  const at = (segments: readonly string[]) =>
    (ofLength.get(segments.length) ?? []).filter((operation) =>
      operation.segments.every((part, index) => isParam(part) || part === segments[index]),
    );
  return {
    match(method: string, segments: readonly string[]): Match | undefined {
      const operation = at(segments).find((candidate) => candidate.method === method);
      return operation && { operation, params: paramsIn(operation, segments) };
    },
    /** The methods of a path; empty if there is no such path. */
    methodsAt: (segments: readonly string[]) => [...new Set(at(segments).map(({ method }) => method))],
  };
}

const paramsIn = (operation: Operation, segments: readonly string[]): Match["params"] =>
  Object.fromEntries(
    operation.segments.flatMap((part, index) =>
      isParam(part) ? [[part.slice(1, -1), segments[index] ?? ""]] : [],
    ),
  );

const isParam = (segment: string) => segment.startsWith("{");
const rank = ({ segments }: Operation) => segments.map((part) => (isParam(part) ? "1" : "0")).join("");
