import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { ApiRequest } from "@/server/http/api-request";
import { hasMediaType, jsonLimits, jsonLimitsAt, readLimitedText } from "@/server/http/limited-body";
import { ifMatchOf, type VersionCondition } from "./if-match";
import { invalidFields } from "./invalid-fields";
import { readQuery, sentValue } from "./query";
import { isQueryMethod } from "./query-methods";
import type { Match } from "./routes";

const t = textsOf("requests");

/** The input of a request as the procedure takes it; parsed only as far as needed to read it. */
export interface RestInput {
  input: Record<string, unknown>;
  /** The body exactly as it was sent. */
  body: string;
  /** The parsed If-Match, if it applies. */
  condition?: VersionCondition | undefined;
}

/**
 * The input of an operation, from path, query, body and If-Match. Throws AppError BAD_REQUEST (by field) for unknown or
 * repeated parameters or wrong types, PRECONDITION_REQUIRED, and what `readLimitedText` throws.
 */
export async function readInput(request: ApiRequest, { operation, params }: Match): Promise<RestInput> {
  const { fields = {}, pathParams, queryParams } = operation;
  const fromQuery = readQuery(request.search, queryParams);
  const body = request.body ? await readBody(request, request.body) : "";
  const fromBody = body === "" ? {} : parseObject(body);
  const repeated = pathParams.filter((name) => name in fromBody);
  if (repeated.length > 0) {
    throw invalidFields(Object.fromEntries(repeated.map((name) => [name, [t("parameters.inPath")]])));
  }
  const fromPath = Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, sentValue(name, [text], fields[name])]),
  );
  const input = { ...fromQuery, ...fromBody, ...fromPath };
  const condition = conditionFor(request, operation, input, params);
  if (!condition || "version" in input) return { input, body, condition };
  return { input: { ...input, version: condition.first }, body, condition };
}

/** "" for none: a content type alone does not announce a body, and servers pass an empty stream if there is none. */
async function readBody(request: ApiRequest, chunks: NonNullable<ApiRequest["body"]>): Promise<string> {
  const takesQuery = isQueryMethod(request.method);
  const isExpected = !takesQuery && hasMediaType(request.headers, jsonLimits.mediaType);
  if (!isExpected && (await isEmpty(request, chunks))) return "";
  if (takesQuery) throw new AppError("BAD_REQUEST", t("body.notTaken"));
  return readLimitedText(request, jsonLimitsAt(request.pathname));
}

/** If the length is known, there is nothing to wait for. */
async function isEmpty({ headers }: ApiRequest, body: NonNullable<ApiRequest["body"]>): Promise<boolean> {
  const length = headers.get("content-length");
  if (length !== null) return Number(length) === 0;
  for await (const chunk of body) if (chunk.byteLength > 0) return false;
  return true;
}

function parseObject(body: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new AppError("BAD_REQUEST", t("body.notJson"));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("BAD_REQUEST", t("body.notAnObject"));
  }
  return { ...value };
}

/** The required version of the change. Throws AppError PRECONDITION_REQUIRED if there is none. */
function conditionFor(
  request: ApiRequest,
  { fields, versioned }: Match["operation"],
  input: Record<string, unknown>,
  params: Record<string, string>,
): VersionCondition | undefined {
  if (!versioned || !fields?.version) return undefined;
  const match = request.headers.get("if-match");
  if (match === null) {
    if ("version" in input) return undefined;
    throw new AppError("PRECONDITION_REQUIRED", t("version.required"));
  }
  const condition = ifMatchOf(match, params.id);
  if (!("version" in input)) return condition;
  if (typeof input.version === "number" && !condition.allows(input.version)) {
    throw invalidFields({ version: [t("version.differs")] });
  }
  return { ...condition, mayTryAnother: false };
}
