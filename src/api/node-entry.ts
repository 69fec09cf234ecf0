import type { IncomingMessage, ServerResponse } from "node:http";
import { handleRest } from "@/api/rest/handler";
import { handleTrpc, trpcPath } from "@/api/trpc/handler";
import { toAppError } from "@/server/errors";
import type { ApiRequest, ApiResponse, HeaderReader } from "@/server/http/api-request";
import { compressed } from "@/server/http/compression";
import { errorResponse, internalError } from "@/server/http/error-response";
import { type Ingress, renewSession, takeIn, unknownHostResponse } from "@/server/http/ingress";
import { requestIdHeader } from "@/server/http/internal-headers";
import { legacyTarget } from "@/server/http/legacy-routes.mjs";
import { logger } from "@/server/observability/logger";
import { isTracing } from "@/server/observability/tracing";
import { apiPath } from "./rest/address";

/** Answers a request, or leaves it to Next and returns false. */
type NodeEntry = (message: IncomingMessage, response: ServerResponse) => boolean;

declare global {
  /** Called by scripts/api-entry.mjs, which is loaded before the server on machines of our own. */
  var mmrApiEntry: NodeEntry | undefined;
}

/**
 * From now on calls of the API are answered before Next's router sees them, which costs more than they do. They are the
 * same handlers that Next's routes have, in the same process: see src/app/api/route-handler.ts and middleware.ts.
 */
export function registerNodeEntry(): void {
  globalThis.mmrApiEntry = (message, response) => {
    const call = callOf(message);
    if (!call) return false;
    void answer(message, response, call);
    return true;
  };
}

interface ApiCall {
  pathname: string;
  search: string;
  handle(request: ApiRequest): Promise<ApiResponse>;
}

const restMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const trpcMethods = new Set(["GET", "POST"]);

/** Segments that mean what they say. What would have to be decoded, normalised, cut or redirected is Next's. */
const plainPath = /^(?:\/(?!\.\.?(?:\/|$))[\w.~,-]+)+$/;

function callOf({ method = "", url = "", headers }: IncomingMessage): ApiCall | undefined {
  // A navigation of Next's own, which it redirects.
  if (headers.rsc !== undefined) return undefined;
  const queryAt = url.indexOf("?");
  const pathname = queryAt === -1 ? url : url.slice(0, queryAt);
  const search = queryAt === -1 ? "" : url.slice(queryAt);
  if (!plainPath.test(pathname) || search.includes("#")) return undefined;
  const below = (base: string, path: string) =>
    path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
  const procedures = below(trpcPath, pathname);
  if (procedures !== undefined) {
    if (!trpcMethods.has(method) || procedures.includes("/")) return undefined;
    return { pathname, search, handle: (request) => handleTrpc(request, procedures) };
  }
  const resource = below(apiPath, legacyTarget(pathname) ?? pathname);
  if (resource === undefined || !restMethods.has(method)) return undefined;
  return { pathname, search, handle: (request) => handleRest(request, resource.split("/")) };
}

async function answer(message: IncomingMessage, response: ServerResponse, call: ApiCall): Promise<void> {
  const { pathname, search } = call;
  const { headers: sent, method = "" } = message;
  const ingress = takeIn({ headers: new NodeHeaders(sent, {}), pathname, search });
  const headers = new NodeHeaders(sent, ingress.forwarded);
  // As Next has it: what else these methods carry has no meaning (RFC 9110 §9.3.1).
  const hasBody = method !== "GET" && method !== "HEAD";
  // Who stops reading still has to answer: the iterator of a message would otherwise destroy its connection.
  const body = hasBody ? message.iterator({ destroyOnReturn: false }) : null;
  let cookie: string | null = null;
  try {
    if (ingress.host.kind === "tenant") cookie = await renewSession(ingress, headers);
    const request = { method, pathname, search, headers, body };
    const answered = ingress.host.kind === "unknown" ? unknownHostResponse() : await call.handle(request);
    write(response, await compressed(request, answered), ingress, cookie);
  } catch (error) {
    logger().error({ error, requestId: ingress.requestId }, "a call of the API was not answered");
    const { requestId } = ingress;
    write(response, errorResponse(toAppError(error) ?? internalError, { requestId }), ingress, cookie);
  } finally {
    // What nobody read is read here, for the next request on this connection: node:http does so only for what is untouched.
    message.resume();
  }
}

function write(
  response: ServerResponse,
  { status, headers, body }: ApiResponse,
  { requestId, responseHeaders }: Ingress,
  cookie: string | null,
): void {
  // Spans read it there; what goes straight into the head cannot be read any more.
  if (isTracing()) response.setHeader(requestIdHeader, requestId);
  response.writeHead(status, {
    ...headers,
    ...responseHeaders,
    ...(body !== null && { "content-length": Buffer.byteLength(body) }),
    ...(cookie !== null && { "set-cookie": cookie }),
  });
  response.end(body ?? undefined);
}

/** Headers as node:http has them, under those that are ours to write. */
class NodeHeaders implements HeaderReader {
  readonly #sent: IncomingMessage["headers"];
  readonly #own: Ingress["forwarded"];

  constructor(sent: IncomingMessage["headers"], own: Ingress["forwarded"]) {
    this.#sent = sent;
    this.#own = own;
  }

  get(name: string): string | null {
    const own = this.#own[name];
    if (own !== undefined) return own;
    const value = this.#sent[name];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }
}
