import "./names";
import { apiPath } from "@/api/rest/api-path";
import { messageOf } from "@/api/rest/envelope";
import { allOperations } from "@/api/rest/operations";
import { type JsonSchema, jsonSchemaOf, type Operation } from "@/api/rest/routes";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";
import { apiTags } from "@/server/rest-route";
import { exampleOf } from "./examples";
import { envelopeSchema, parametersOf, requestBodyOf } from "./parts";
import { responseHeaders, responses, responsesOf } from "./responses";
import { securityOf, securitySchemes } from "./security";

export interface OpenApiOperation {
  operationId: string;
  parameters: Record<string, unknown>[];
  requestBody?: { content: Record<string, { schema: JsonSchema; example: unknown }> };
  responses: Record<string, Record<string, unknown>>;
  [field: string]: unknown;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, JsonSchema>; [kind: string]: unknown };
}

const description = `Everything you can do in a workspace, for programs. Every workspace has its own host, and requests
see only that workspace.

Responses have the form \`{ success, data, message }\`, lists also have \`pagination\`, and errors have the form
\`{ success: false, error, message, statusCode }\`: \`error\` is a code for programs, \`message\` is for people.`;

/** The OpenAPI 3.1 document of the REST API: generated from the procedures, as the API itself is, once per process. */
export const openApiDocument = () => perProcess("openapi document", makeDocument);

/** The document as JSON, for clients that loaded it from this origin: their calls go there. */
export async function openApiText(origin: string): Promise<string> {
  const parts = await perProcess("openapi document as text", async () => {
    const { servers, ...document } = await openApiDocument();
    return { servers, text: JSON.stringify(document) };
  });
  const own = { url: `${origin}${apiPath}`, description: "The workspace this document was served from" };
  return `${parts.text.slice(0, -1)},"servers":${JSON.stringify([own, ...parts.servers])}}`;
}

async function makeDocument(): Promise<OpenApiDocument> {
  const operations = await allOperations();
  const schemas: Record<string, JsonSchema> = {};
  const paths: OpenApiDocument["paths"] = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: documented(operation, schemas),
    };
  }
  const used = new Set<string>(operations.map(({ tag }) => tag));
  return {
    openapi: "3.1.1",
    info: { title: "MMR API", version: "1", description },
    servers: serversOf(),
    tags: Object.entries(apiTags)
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { ...Object.fromEntries(Object.entries(schemas).sort()), ErrorResponse: errorSchema },
      responses,
      headers: responseHeaders,
      securitySchemes: securitySchemes(),
    },
  };
}

function serversOf() {
  const { PUBLIC_HTTPS, ROOT_DOMAIN } = env();
  return [
    {
      url: `${PUBLIC_HTTPS ? "https" : "http"}://{workspace}.${ROOT_DOMAIN}${apiPath}`,
      description: "Any workspace",
      variables: { workspace: { default: "acme" } },
    },
  ];
}

function documented(operation: Operation, schemas: Record<string, JsonSchema>): OpenApiOperation {
  const { tag, summary, description, procedure, permission } = operation;
  const envelope = envelopeSchema(
    messageOf(operation),
    collecting(schemas, jsonSchemaOf(operation.output, "output")),
  );
  const requestBody = requestBodyOf(operation, schemas);
  return {
    operationId: procedure.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
    tags: [tag],
    summary,
    description: [description, needs(operation)].filter(Boolean).join("\n\n"),
    "x-permission": permission,
    security: securityOf(operation),
    parameters: parametersOf(operation),
    ...(requestBody && { requestBody }),
    responses: responsesOf(operation, { schema: envelope, example: exampleOf(envelope, schemas) }),
  };
}

function needs({ permission, isForKeys }: Operation): string {
  if (permission === "public") return "No credentials are required.";
  return `Requires the permission \`${permission}\`${isForKeys ? "" : ", which API keys cannot have"}.`;
}

/** The schema, with its named parts moved to the components. */
function collecting(schemas: Record<string, JsonSchema>, { $defs = {}, ...schema }: JsonSchema): JsonSchema {
  const relocated: JsonSchema = JSON.parse(
    JSON.stringify({ schema, $defs }).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  Object.assign(schemas, relocated.$defs);
  return Object(relocated).schema;
}

const errorSchema: JsonSchema = {
  type: "object",
  description: "What went wrong.",
  properties: {
    success: { const: false },
    error: { type: "string", description: "An error code for programs." },
    message: { type: "string", description: "A message for people." },
    statusCode: { type: "integer", minimum: 400, maximum: 599 },
    requestId: { type: "string", description: "Identifies the request in the logs of the service." },
    fieldErrors: {
      type: "object",
      description: "Messages by field, such as `items.0.id`.",
      additionalProperties: { type: "array", items: { type: "string" } },
    },
    retryAfterSeconds: { type: "integer", minimum: 0, description: "As Retry-After." },
    details: {
      description: "What a client needs to act on the error, such as the current version of a stale record.",
    },
  },
  required: ["success", "error", "message", "statusCode"],
  additionalProperties: false,
};
