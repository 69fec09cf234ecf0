import type { JsonSchema, Operation } from "@/api/rest/routes";

const header = (description: string, schema: JsonSchema = { type: "string" }) => ({ description, schema });
const seconds: JsonSchema = { type: "integer", minimum: 0 };

/** Headers of responses, by name, for `components.headers`. */
export const responseHeaders = {
  ETag: header(
    "ETag of this response. Send it as If-None-Match with the next GET, or as If-Match with a change.",
  ),
  Location: header("URL of the created resource."),
  "Idempotency-Replayed": header("`true` if this is the response of an earlier request with the same key."),
  "RateLimit-Limit": header("Requests allowed per minute.", seconds),
  "RateLimit-Remaining": header("Requests left this minute.", seconds),
  "RateLimit-Reset": header("Seconds until the limit resets.", seconds),
  "Retry-After": header("Seconds to wait before retrying.", seconds),
  "WWW-Authenticate": header("How to authenticate (RFC 6750)."),
  "X-Request-Id": header("Identifies the request in the logs of the service."),
};
type HeaderName = keyof typeof responseHeaders;

const headersOf = (names: HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const always: HeaderName[] = ["X-Request-Id"];
const limits: HeaderName[] = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

interface Failure {
  name: string;
  description: string;
  error: string;
  message: string;
  headers?: HeaderName[];
  extra?: Record<string, unknown>;
}

/** Every error response, by status. */
const failures: Record<number, Failure> = {
  400: {
    name: "BadRequest",
    description: "The request is not valid; `fieldErrors` says why.",
    error: "BAD_REQUEST",
    message: "Some fields are not valid.",
    extra: { fieldErrors: { limit: ["This must be a number"] } },
  },
  401: {
    name: "Unauthorized",
    description: "Credentials are missing, invalid or expired.",
    error: "UNAUTHORIZED",
    message: "Sign in to continue.",
    headers: ["WWW-Authenticate"],
  },
  403: {
    name: "Forbidden",
    description: "You are not allowed to do this, or the organization is suspended.",
    error: "FORBIDDEN",
    message: "Your role does not allow this.",
  },
  404: {
    name: "NotFound",
    description:
      "The resource does not exist in this organization, or there is no organization on this subdomain.",
    error: "NOT_FOUND",
    message: "Product not found.",
  },
  409: {
    name: "Conflict",
    description:
      "The request conflicts with existing data: a duplicate, an outdated version, a limit, or a repeated request.",
    error: "DUPLICATE",
    message: "Another product has this SKU.",
    headers: ["Retry-After"],
  },
  412: {
    name: "PreconditionFailed",
    description: "The version in If-Match is outdated; `details.current` may have the current one.",
    error: "PRECONDITION_FAILED",
    message: "Someone else changed this in the meantime.",
  },
  413: {
    name: "PayloadTooLarge",
    description: "The body is larger than 1 MiB, or 4.25 MiB where it carries a file of a product.",
    error: "PAYLOAD_TOO_LARGE",
    message: "The body can have at most 1 MiB.",
  },
  415: {
    name: "UnsupportedMediaType",
    description: "The body is not application/json, or it is compressed.",
    error: "UNSUPPORTED_MEDIA_TYPE",
    message: "Send the body as application/json.",
  },
  428: {
    name: "PreconditionRequired",
    description: "Neither If-Match nor `version` was sent.",
    error: "PRECONDITION_REQUIRED",
    message: "Send the version you are changing: its ETag in If-Match, or the field version.",
  },
  429: {
    name: "TooManyRequests",
    description: "Too many requests this minute, or too many failed attempts.",
    error: "TOO_MANY_REQUESTS",
    message: "Too many requests. Try again in 20 seconds.",
    headers: ["Retry-After"],
    extra: { retryAfterSeconds: 20 },
  },
  500: {
    name: "InternalServerError",
    description: "An error in the service; it is logged with the request id.",
    error: "INTERNAL_SERVER_ERROR",
    message: "Internal server error",
  },
  503: {
    name: "ServiceUnavailable",
    description: "Part of the service is not available at the moment.",
    error: "SERVICE_UNAVAILABLE",
    message: "The database is not available at the moment. Try again shortly.",
    headers: ["Retry-After"],
    extra: { retryAfterSeconds: 5 },
  },
};

const requestId = "8c1f2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b";

/** Responses that operations share, for `components.responses`. */
export const responses = {
  ...Object.fromEntries(
    Object.entries(failures).map(([status, { name, description, error, message, headers = [], extra }]) => [
      name,
      {
        description,
        headers: headersOf([...always, ...limits, ...headers]),
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorResponse" },
            example: { success: false, error, message, statusCode: Number(status), requestId, ...extra },
          },
        },
      },
    ]),
  ),
  NotModified: {
    description: "The response has not changed.",
    headers: headersOf(["ETag", ...always, ...limits]),
  },
};

/** The error statuses of an operation. */
function failuresOf({ method, versioned, fields }: Operation): number[] {
  const takesBody = method !== "GET" && method !== "DELETE";
  return [
    400,
    401,
    403,
    404,
    ...(method === "GET" ? [] : [409]),
    ...(versioned && fields?.version ? [412, 428] : []),
    ...(takesBody ? [413, 415] : []),
    429,
    500,
    503,
  ];
}

/** All responses of an operation, by status. */
export function responsesOf(
  operation: Operation,
  success: { schema: JsonSchema; example: unknown },
): Record<string, Record<string, unknown>> {
  const { method, created, versioned, repeatable } = operation;
  const names: HeaderName[] = [
    ...(method === "GET" || versioned ? ["ETag" as const] : []),
    ...(created ? ["Location" as const] : []),
    ...(method === "POST" && !repeatable ? ["Idempotency-Replayed" as const] : []),
    ...always,
    ...limits,
  ];
  return {
    [created ? 201 : 200]: {
      description: created ? "Created" : "Done",
      headers: headersOf(names),
      content: { "application/json": success },
    },
    ...(method === "GET" && { 304: { $ref: "#/components/responses/NotModified" } }),
    ...Object.fromEntries(
      failuresOf(operation).map((status) => [
        status,
        { $ref: `#/components/responses/${failures[status]?.name}` },
      ]),
    ),
  };
}
