import type { JsonSchema, Operation } from "@/api/rest/routes";

const header = (description: string, schema: JsonSchema = { type: "string" }) => ({ description, schema });
const seconds: JsonSchema = { type: "integer", minimum: 0 };

export const responseHeaders = {
  ETag: header("Of this answer. Send it as If-None-Match with the next GET, or as If-Match with a change."),
  Location: header("Where what was made is found."),
  "Idempotency-Replayed": header("`true` where the answer is that of an earlier request with the same key."),
  "RateLimit-Limit": header("Calls that the caller may make in a minute.", seconds),
  "RateLimit-Remaining": header("How many of them are left.", seconds),
  "RateLimit-Reset": header("Seconds until there are as many again.", seconds),
  "Retry-After": header("Seconds after which trying again makes sense.", seconds),
  "WWW-Authenticate": header("How to say who one is (RFC 6750)."),
  "X-Request-Id": header("Names the request in the logs of the service."),
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

/** Every way in which a call can fail, by its status. */
const failures: Record<number, Failure> = {
  400: {
    name: "BadRequest",
    description: "Something in the request is not valid; `fieldErrors` says what.",
    error: "BAD_REQUEST",
    message: "Some fields are not valid.",
    extra: { fieldErrors: { limit: ["This has to be a number"] } },
  },
  401: {
    name: "Unauthorized",
    description: "Nobody is signed in, or the token or key is not good (any more).",
    error: "UNAUTHORIZED",
    message: "Sign in to continue.",
    headers: ["WWW-Authenticate"],
  },
  403: {
    name: "Forbidden",
    description: "The caller may not do this, or the organization is suspended.",
    error: "FORBIDDEN",
    message: "Your role does not allow this.",
  },
  404: {
    name: "NotFound",
    description: "There is no such thing in this organization, or no organization at this address.",
    error: "NOT_FOUND",
    message: "There is no such product.",
  },
  409: {
    name: "Conflict",
    description:
      "It does not go with what there is: a duplicate, an outdated version, a limit, a repeated request.",
    error: "DUPLICATE",
    message: "Another product has this SKU.",
    headers: ["Retry-After"],
  },
  412: {
    name: "PreconditionFailed",
    description: "The version that If-Match names is outdated; `details.current` may have the present one.",
    error: "PRECONDITION_FAILED",
    message: "Somebody else changed this in the meantime.",
  },
  413: {
    name: "PayloadTooLarge",
    description: "The body has more than 1 MiB.",
    error: "PAYLOAD_TOO_LARGE",
    message: "The body can have at most 1 MiB.",
  },
  415: {
    name: "UnsupportedMediaType",
    description: "The body is no application/json.",
    error: "UNSUPPORTED_MEDIA_TYPE",
    message: "Send the body as application/json.",
  },
  428: {
    name: "PreconditionRequired",
    description: "Neither If-Match nor `version` says which version is changed.",
    error: "PRECONDITION_REQUIRED",
    message: "Say which version this changes: with its ETag in If-Match, or with the field version.",
  },
  429: {
    name: "TooManyRequests",
    description: "Too many calls in this minute, or too many failed attempts.",
    error: "TOO_MANY_REQUESTS",
    message: "Too many requests. Try again in 20 seconds.",
    headers: ["Retry-After"],
    extra: { retryAfterSeconds: 20 },
  },
  500: {
    name: "InternalServerError",
    description: "A defect of the service; it is logged under the request id.",
    error: "INTERNAL_SERVER_ERROR",
    message: "Internal server error",
  },
  503: {
    name: "ServiceUnavailable",
    description: "A part of the service is not available at the moment.",
    error: "SERVICE_UNAVAILABLE",
    message: "The database is not available at the moment. Try again shortly.",
    headers: ["Retry-After"],
    extra: { retryAfterSeconds: 5 },
  },
};

const requestId = "8c1f2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b";

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
    description: "The answer is the one that the caller has.",
    headers: headersOf(["ETag", ...always, ...limits]),
  },
};

/** Which statuses an operation can end with, but for success. */
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

/** All answers of an operation, by status. */
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
      description: created ? "Made" : "Done",
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
