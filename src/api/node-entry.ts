import type { IncomingMessage, ServerResponse } from "node:http";
import { handleRest } from "@/api/rest/handler";
import { handleTrpc, trpcPath } from "@/api/trpc/handler";
import type { AppError } from "@/lib/app-error";
import { internalError, toAppError } from "@/server/errors";
import type { Turn } from "@/server/fair-share/share";
import type { ApiRequest, ApiResponse } from "@/server/http/api-request";
import { compressed } from "@/server/http/compression";
import { errorResponse } from "@/server/http/error-response";
import { inLanguageOf } from "@/server/http/in-language";
import { renewSession, takeIn, unknownHostResponse } from "@/server/http/ingress";
import { legacyTarget } from "@/server/http/legacy-routes.mjs";
import { jsonLimitsAt, tooLarge } from "@/server/http/limited-body";
import { discardRest, NodeHeaders, namesOneHost, writeResponse } from "@/server/http/node-message";
import { isDecodable } from "@/server/http/request-target";
import { logger } from "@/server/observability/logger";
import { respondWithPage } from "@/server/page-cache/page-entry";
import { guard } from "./node-guard";
import { passInTurn, takeTurnOfCalls } from "./node-turns";
import { apiPath } from "./rest/api-path";
import { loadOperations } from "./rest/operations";
import { rejectUnreadable } from "./unreadable";

/** Responds to a request, or leaves it to Next and returns false. */
type NodeEntry = (message: IncomingMessage, response: ServerResponse) => boolean;

declare global {
  /** Called by scripts/api-entry.mjs, which is loaded before the server on our own machines. */
  var mmrApiEntry: NodeEntry | undefined;
  /** Also called there, for everything that is not an API call, with a way to let Next respond. */
  var mmrPageEntry: typeof respondWithPage | undefined;
  /**
   * Called by scripts/trusted-proxy.mjs, which is also loaded before the server, with what Next would get. If it returns
   * true, it may call `pass` later, to give the request to Next after all.
   */
  var mmrGuard: ((...message: [...Parameters<NodeEntry>, pass: () => void]) => boolean) | undefined;
  /** Also called there, with the error and the connection, for input that node:http cannot parse as a request. */
  var mmrRejectUnreadable: typeof rejectUnreadable | undefined;
}

/**
 * From now on API calls get their response before Next's router sees them, which costs more than the calls themselves. The
 * handlers are the same as those of Next's routes, in the same process: see src/app/api/route-handler.ts and
 * middleware.ts.
 */
export async function registerNodeEntry(): Promise<void> {
  await loadOperations();
  globalThis.mmrApiEntry = (message, response) => {
    const call = callOf(message);
    if (!call) return false;
    const turn = takeTurnOfCalls(message, response, call.calls);
    if (turn instanceof Promise) void respondLater(message, response, call, turn);
    else void respond(message, response, call, { body: bodyOf(message), turn });
    return true;
  };
  globalThis.mmrPageEntry = respondWithPage;
  globalThis.mmrGuard = (message, response, pass) =>
    guard(message, response, rejectCall) || passInTurn(message, response, pass);
  globalThis.mmrRejectUnreadable = rejectUnreadable;
}

/** Authorized principals are told that the body is too large; others get the error they would get without a body. */
function rejectCall(message: IncomingMessage, response: ServerResponse): boolean {
  const call = callOf(message);
  if (!call) return false;
  void respond(message, response, call, {
    body: hasBody(message) ? refusedBody(message, call.pathname) : null,
  });
  return true;
}

// biome-ignore lint/correctness/useYield: it never comes to one
async function* refusedBody(message: IncomingMessage, pathname: string): AsyncGenerator<Uint8Array> {
  throw tooLarge(new NodeHeaders(message.headers), jsonLimitsAt(pathname));
}

/** As in Next: a body of GET or HEAD has no meaning (RFC 9110 §9.3.1). */
const hasBody = ({ method }: IncomingMessage) => method !== "GET" && method !== "HEAD";

/**
 * Most bodies are here by the time they are read; the iterator of a message costs more than everything else about those.
 * Stopping halfway must not prevent the response: the iterator would otherwise destroy the connection.
 */
const bodyOf = (message: IncomingMessage): ApiRequest["body"] =>
  hasBody(message)
    ? {
        [Symbol.asyncIterator]: () =>
          message.complete ? received(message) : message.iterator({ destroyOnReturn: false }),
      }
    : null;

async function* received(message: IncomingMessage): AsyncGenerator<Uint8Array> {
  const body: unknown = message.read();
  if (body instanceof Uint8Array) yield body;
}

interface ApiCall {
  pathname: string;
  search: string;
  /** How many procedures it names. */
  calls: number;
  handle(request: ApiRequest): Promise<ApiResponse>;
}

const restMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const trpcMethods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Plain segments. Paths that need decoding, normalizing, trimming or redirecting are left to Next. */
const plainPath = /^(?:\/(?!\.\.?(?:\/|$))[\w.~,-]+)+$/;

function callOf(message: IncomingMessage): ApiCall | undefined {
  const { method = "", url = "", headers } = message;
  // A client-side navigation of Next, which Next redirects.
  if (headers.rsc !== undefined) return undefined;
  const queryAt = url.indexOf("?");
  const pathname = queryAt === -1 ? url : url.slice(0, queryAt);
  const search = queryAt === -1 ? "" : url.slice(queryAt);
  if (!plainPath.test(pathname) || search.includes("#") || !isDecodable(search)) return undefined;
  if (!namesOneHost(message)) return undefined;
  const below = (base: string, path: string) =>
    path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
  const procedures = below(trpcPath, pathname);
  if (procedures !== undefined) {
    if (!trpcMethods.has(method) || procedures.includes("/")) return undefined;
    const calls = procedures.split(",").length;
    return { pathname, search, calls, handle: (request) => handleTrpc(request, procedures) };
  }
  const resource = below(apiPath, legacyTarget(pathname) ?? pathname);
  if (resource === undefined || !restMethods.has(method)) return undefined;
  return { pathname, search, calls: 1, handle: (request) => handleRest(request, resource.split("/")) };
}

/** Once it is the turn of the principal's organization. */
async function respondLater(
  message: IncomingMessage,
  response: ServerResponse,
  call: ApiCall,
  waiting: Promise<Turn | null>,
): Promise<void> {
  const taken = await waiting.then(
    (turn) => ({ turn }),
    (error: unknown) => ({ refusal: toAppError(error) }),
  );
  if ("turn" in taken && !taken.turn) return;
  await respond(message, response, call, { body: bodyOf(message), ...taken });
}

interface Taken {
  body: ApiRequest["body"];
  turn?: Turn | null;
  refusal?: AppError | undefined;
}

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  call: ApiCall,
  { body, turn, refusal }: Taken,
): Promise<void> {
  const { pathname, search } = call;
  const { headers: sent, method = "" } = message;
  const ingress = takeIn({ headers: new NodeHeaders(sent), pathname, search });
  const headers = new NodeHeaders(sent, ingress.forwarded);
  let cookie: string | null = null;
  try {
    if (ingress.host.kind === "tenant") cookie = await renewSession(ingress, headers);
    const request = { method, pathname, search, headers, body, refusal, canStream: true };
    const result =
      ingress.host.kind === "unknown" ? unknownHostResponse(ingress) : await call.handle(request);
    writeResponse(response, await compressed(request, result), ingress, cookie);
  } catch (error) {
    logger().error({ error, requestId: ingress.requestId }, "API request failed");
    const { requestId } = ingress;
    const refusal = inLanguageOf(headers, () =>
      errorResponse(toAppError(error) ?? internalError, { requestId }),
    );
    writeResponse(response, refusal, ingress, cookie);
  } finally {
    turn?.release();
    discardRest(message);
  }
}
