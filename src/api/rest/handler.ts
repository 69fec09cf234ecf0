import { appRouter } from "@/api/root";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { merged } from "@/lib/merged";
import { callProcedure } from "@/server/call-procedure";
import { type Context, createContext } from "@/server/context";
import type { ApiRequest, ApiResponse } from "@/server/http/api-request";
import { errorResponse } from "@/server/http/error-response";
import { inLanguageOf } from "@/server/http/in-language";
import { limitHeaders } from "@/server/http/limit-headers";
import { requestInfo } from "@/server/http/request-info";
import { timingHeaders } from "@/server/http/server-timing";
import { type Claim, withClaim } from "@/server/idempotency/claim";
import { IdempotentReplay, settleClaim } from "@/server/idempotency/stored-responses";
import { runInOperation } from "@/server/operation";
import { apiPath } from "./api-path";
import { corsHeaders, preflight } from "./cors";
import { envelopeOf, httpErrorOf } from "./envelope";
import { etagOf, isNoneMatch } from "./etag";
import { claimRequest, mayClaim, repeated } from "./idempotency";
import { tryAllowedVersions } from "./if-match";
import { type RestInput, readInput } from "./input";
import { routesBelow } from "./operations";
import type { Match } from "./routes";

const t = textsOf("requests");

/** Handles a request of the REST API. `segments` are the parts of the path below `apiPath`, decoded. */
export async function handleRest(request: ApiRequest, segments: readonly string[]): Promise<ApiResponse> {
  let context: Context | undefined;
  try {
    const created = createContext(request.headers);
    context = created;
    if (request.refusal) throw request.refusal;
    const routes = routesBelow(segments[0]);
    const { match, methodsAt } = routes instanceof Promise ? await routes : routes;
    const found = match(request.method === "HEAD" ? "GET" : request.method, segments);
    if (!found) {
      const methods = methodsAt(segments);
      if (request.method === "OPTIONS" && methods.length > 0)
        return await preflight(request, context, methods);
      const refusal = inLanguageOf(request.headers, () =>
        errorResponseTo(request, created, noSuch(methods), methods),
      );
      return await finish(request, context, refusal);
    }
    const name = found.operation.procedure;
    const operation = { name, request: created.request, served: created.logFields, spent: created.timing };
    const response = await runInOperation(operation, () =>
      mayClaim(request, found)
        ? carryOutOnce(request, created, found)
        : carryOut(request, created, found, {}),
    );
    return await finish(request, context, response);
  } catch (error) {
    return inLanguageOf(request.headers, () => errorResponseTo(request, context, error));
  }
}

/** A request that has been read. */
interface Held {
  reading?: Promise<RestInput>;
  read?: RestInput;
  claim?: Claim | undefined;
}

const noSuch = (methods: string[]) =>
  methods.length > 0
    ? new AppError("METHOD_NOT_ALLOWED", t("allowedMethods", { methods: methods.join(", ") }))
    : new AppError("NOT_FOUND", t("noSuchEndpoint"));

function carryOut(request: ApiRequest, context: Context, found: Match, held: Held): Promise<ApiResponse> {
  return responseTo(request, context, found, held).catch((thrown) =>
    thrown instanceof IdempotentReplay ? repeated(thrown) : errorResponseTo(request, context, thrown),
  );
}

/** Like `carryOut`, for a request with an Idempotency-Key. */
async function carryOutOnce(request: ApiRequest, context: Context, found: Match): Promise<ApiResponse> {
  const held: Held = {};
  const response = await withClaim(held, () => carryOut(request, context, found, held));
  if (!held.claim) return response;
  const { status, headers, body } = response;
  await settleClaim(held.claim, { status, headers: kept(headers), body: String(body ?? "") });
  return response;
}

/** The response headers to replay, as opposed to those of the current request. */
function kept(headers: ApiResponse["headers"]): Record<string, string> {
  return Object.fromEntries(
    ["content-type", "etag", "location"].flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function responseTo(request: ApiRequest, ctx: Context, found: Match, held: Held): Promise<ApiResponse> {
  const { versioned, created, input, method } = found.operation;
  // A procedure without input does not parse it, but must still refuse any.
  if (!input) await rawInput(request, ctx, found, held);
  const result = await call(request, ctx, found, held).catch((error: unknown) => {
    if (!held.read?.condition) throw error;
    // Counted once, however often it is retried.
    const counted: Context = { ...ctx, enforceRateLimit: async () => undefined };
    return tryAllowedVersions(error, held.read.condition, (version) =>
      call(request, counted, found, held, version),
    );
  });
  const envelope = envelopeOf(found.operation, result);
  const body = JSON.stringify(envelope);
  const headers: ApiResponse["headers"] = {
    "content-type": "application/json",
    "cache-control": "no-store",
  };
  if (method === "GET" || versioned) {
    const etag = etagOf(body, versioned ? envelope.data : undefined);
    headers.etag = etag;
    const noneMatch = request.headers.get("if-none-match");
    if (method === "GET" && noneMatch && isNoneMatch(noneMatch, etag)) {
      const { "content-type": _, ...others } = headers;
      return { status: 304, headers: others, body: null };
    }
  }
  if (created) headers.location = `${apiPath}${locationIn(created, envelope.data)}`;
  return { status: created ? 201 : 200, headers, body };
}

/** Calls the procedure, with the given version if it differs from the requested one. */
function call(
  request: ApiRequest,
  ctx: Context,
  found: Match,
  held: Held,
  version?: number,
): Promise<unknown> {
  const { procedure: path, type } = found.operation;
  // Called once the principal is authenticated and authorized; by reads that send something ahead, before.
  const getRawInput = () => rawInput(request, ctx, found, held, version);
  return callProcedure(appRouter, { path, type, ctx, getRawInput, batchIndex: 0 });
}

async function rawInput(
  request: ApiRequest,
  ctx: Context,
  found: Match,
  held: Held,
  version?: number,
): Promise<unknown> {
  if (held.read) return version === undefined ? held.read.input : { ...held.read.input, version };
  held.reading ??= readInput(request, found);
  const read = await held.reading;
  held.read = read;
  if (mayClaim(request, found)) held.claim = await claimRequest(request, ctx, found, read);
  return read.input;
}

const locationIn = (created: string, data: unknown) =>
  created.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = name.split(".").reduce((node, key) => Object(node)[key], data);
    return encodeURIComponent(String(value));
  });

function errorResponseTo(
  request: ApiRequest,
  context: Context | undefined,
  thrown: unknown,
  allow: string[] = [],
): ApiResponse {
  const error = httpErrorOf(thrown, request.method);
  const { requestId } = context?.request ?? requestInfo(request.headers);
  const headers = {
    ...(error.statusCode === 401 && { "www-authenticate": challengeFor(request) }),
    ...(error.statusCode === 405 && { allow: ["OPTIONS", ...allow].join(", ") }),
  };
  return errorResponse(error, { requestId, headers });
}

/** RFC 6750 §3: what was wrong with the token. */
const challengeFor = (request: ApiRequest) =>
  request.headers.has("authorization") ? 'Bearer realm="api", error="invalid_token"' : 'Bearer realm="api"';

/** Headers of every response. */
async function finish(request: ApiRequest, context: Context, response: ApiResponse): Promise<ApiResponse> {
  const { status, headers, body } = response;
  const cors = await corsHeaders(request, context);
  const limits = limitHeaders(context.rateLimit, []);
  return { status, headers: merged(headers, limits, timingHeaders(context), cors), body };
}
