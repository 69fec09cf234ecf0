import type { OpenApi, OpenApiResponse, Operation, Parameter, Schema } from "./openapi";

export const methods = ["get", "post", "put", "patch", "delete"] as const;
export type Method = (typeof methods)[number];

/** An operation as shown in lists. */
export interface OperationSummary {
  id: string;
  method: Method;
  /** With the prefix of the server: the requested path. */
  path: string;
  summary: string;
}

export interface OperationGroup {
  name: string;
  description?: string | undefined;
  operations: OperationSummary[];
}

export interface ParameterEntry {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string | undefined;
  schema: Schema;
  example: unknown;
}

export interface ResponseEntry {
  status: string;
  description: string;
  headers: { name: string; description: string | undefined }[];
  schema: Schema | undefined;
  example: unknown;
}

/** Everything that the page of an operation shows. */
export interface OperationEntry extends OperationSummary {
  group: string;
  description: string | undefined;
  parameters: ParameterEntry[];
  body: { required: boolean; schema: Schema; example: unknown } | undefined;
  responses: ResponseEntry[];
  /** False if no sign-in is required. */
  needsSignIn: boolean;
}

const json = "application/json";

/** The operations by tag, in the order of the document's tags. */
export function groupsOf(document: OpenApi): OperationGroup[] {
  const groups = new Map<string, OperationGroup>(
    (document.tags ?? []).map(({ name, description }) => [name, { name, description, operations: [] }]),
  );
  for (const { operation, summary } of allOperations(document)) {
    const name = tagOf(operation);
    const group = groups.get(name) ?? { name, operations: [] };
    groups.set(name, group);
    group.operations.push(summary);
  }
  return [...groups.values()].filter(({ operations }) => operations.length > 0);
}

/** The operation with its parameters, bodies and responses; undefined if there is none with that id. */
export function operationOf(document: OpenApi, id: string): OperationEntry | undefined {
  for (const { operation, summary, shared } of allOperations(document)) {
    if (summary.id !== id) continue;
    const media = resolve(document, operation.requestBody)?.content?.[json];
    const security = operation.security ?? document.security ?? [];
    return {
      ...summary,
      group: tagOf(operation),
      description: operation.description,
      parameters: [...shared, ...(operation.parameters ?? [])].flatMap((given) =>
        parameterOf(resolve(document, given)),
      ),
      body: media?.schema && {
        required: resolve(document, operation.requestBody)?.required ?? false,
        schema: media.schema,
        example: exampleOf(media),
      },
      responses: Object.entries(operation.responses ?? {}).map(([status, response]) =>
        responseOf(document, status, response),
      ),
      needsSignIn:
        security.length > 0 && security.every((requirement) => Object.keys(requirement).length > 0),
    };
  }
  return undefined;
}

interface Found {
  operation: Operation;
  summary: OperationSummary;
  /** Parameters of the path, which all of its operations share. */
  shared: Parameter[];
}

function* allOperations({ paths, servers }: OpenApi): Generator<Found> {
  // Without the origin, which the pages know.
  const prefix = (servers?.[0]?.url ?? "").replace(/^https?:\/\/[^/]*/, "").replace(/\/$/, "");
  for (const [path, item] of Object.entries(paths ?? {})) {
    for (const method of methods) {
      const operation = item[method] as Operation | undefined;
      if (!operation?.operationId) continue;
      const { operationId, summary = operationId } = operation;
      yield {
        operation,
        summary: { id: operationId, method, path: `${prefix}${path}`, summary },
        shared: (item.parameters as Parameter[] | undefined) ?? [],
      };
    }
  }
}

const tagOf = ({ tags }: Operation) => tags?.[0] ?? "Other";

const locations = ["path", "query", "header"] as const;

function parameterOf(given: Parameter | undefined): ParameterEntry[] {
  const location = locations.find((name) => name === given?.in);
  if (!given?.name || !location) return [];
  const { name, required = false, description, schema = {}, example } = given;
  return [{ name, in: location, required, description, schema, example }];
}

function responseOf(document: OpenApi, status: string, given: OpenApiResponse): ResponseEntry {
  const response = resolve(document, given);
  const media = Object.values(response?.content ?? {})[0];
  return {
    status,
    description: response?.description ?? "",
    headers: Object.entries(response?.headers ?? {}).map(([name, header]) => ({
      name,
      description: resolve(document, header)?.description,
    })),
    schema: media?.schema,
    example: media && exampleOf(media),
  };
}

function exampleOf({
  example,
  examples,
}: {
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}): unknown {
  return example ?? Object.values(examples ?? {})[0]?.value;
}

/** The target of a reference within the document; anything else is returned unchanged. */
export function resolve<T extends { $ref?: string }>(document: OpenApi, given: T | undefined): T | undefined {
  if (!given?.$ref) return given;
  let target: unknown = document;
  for (const step of given.$ref.replace(/^#\//, "").split("/")) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    target = target && typeof target === "object" ? Reflect.get(target, name) : undefined;
  }
  return target as T | undefined;
}
