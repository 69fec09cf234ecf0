import { getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getHTTPStatusCode } from "@trpc/server/http";
import { appRouter } from "@/api/root";
import { callProcedure } from "@/server/call-procedure";
import { type Context, createContext } from "@/server/context";
import { toTRPCError } from "@/server/errors";
import type { ApiRequest, ApiResponse } from "@/server/http/api-request";
import { limitHeaders } from "@/server/http/limit-headers";
import { jsonLimitsAt, readLimitedText } from "@/server/http/limited-body";
import { requestInfo } from "@/server/http/request-info";
import { timingHeaders } from "@/server/http/server-timing";
import { LiveFeed } from "@/server/live/feed";
import { runInOperation } from "@/server/operation";
import { errorShapeOf } from "@/server/procedures";
import {
  type Call,
  isSubscription,
  loadCalled,
  readCalls,
  readsEvents,
  subscriptionInput,
  type TrpcRequest,
} from "./calls";

/** The path of the tRPC endpoint. */
export const trpcPath = "/api/trpc";
const maxBatchSize = 10;

/**
 * Handles a request of tRPC's HTTP protocol (https://trpc.io/docs/rpc). Well-formed calls are handled here, without the
 * Request, Response and streams of tRPC's own adapter, which cost more than most calls do; everything else is left to
 * that adapter. `path` names the procedures, decoded.
 */
export async function handleTrpc(request: ApiRequest, path: string): Promise<ApiResponse> {
  const loading = loadCalled(path);
  if (loading) await loading;
  if (isSubscription(request, path)) return respondToSubscription(request, path);
  const read = await readRequest(request);
  const calls = readCalls(read, path, maxBatchSize);
  const ctx = calls && contextIn(read);
  if (!calls || !ctx) return viaAdapter(read);
  const outcomes = await Promise.all(calls.items.map((call) => outcomeOf(call, ctx, request.refusal)));
  const items = outcomes.map(({ item }) => item);
  return {
    status: getHTTPStatusCode(items),
    headers: {
      "content-type": "application/json",
      vary: "trpc-accept, accept",
      ...responseHeaders(
        ctx,
        outcomes.flatMap(({ error }) => error ?? []),
      ),
    },
    body: JSON.stringify(calls.isBatch ? items : items[0]),
  };
}

/**
 * A stream where it can go on, otherwise its beginning. Without tRPC's adapter, whose objects would cost an open stream several
 * times its memory, and which reports a refusal within a response of 200.
 */
async function respondToSubscription(request: ApiRequest, path: string): Promise<ApiResponse> {
  const read = await readRequest(request);
  const ctx = contextIn(read);
  if (!ctx) return viaAdapter(read);
  const call: Call = { path, type: "subscription", input: subscriptionInput(request), batchIndex: 0 };
  const { item, error } = await outcomeOf(call, ctx, request.refusal);
  const feed = item.result?.data;
  const headers = responseHeaders(ctx, error ? [error] : []);
  if (feed instanceof LiveFeed) {
    const response = { status: 200, headers: { ...headers, ...streamHeaders } };
    if (!readsEvents(request)) return { ...response, body: await feed.beginning() };
    return request.canStream
      ? { ...response, body: null, stream: (sink) => feed.stream(sink) }
      : { ...response, body: await feed.beginningForPage() };
  }
  return {
    status: getHTTPStatusCode(item),
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(item),
  };
}

const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-store, no-transform",
  // For nginx, which would wait for more.
  "x-accel-buffering": "no",
};

async function outcomeOf(
  { path, type, input, batchIndex }: Call,
  ctx: Context,
  refusal: ApiRequest["refusal"],
) {
  try {
    if (refusal) throw toTRPCError(refusal);
    const getRawInput = async () => input;
    const data = await callProcedure(appRouter, { path, type, ctx, batchIndex, getRawInput });
    return { item: { result: { data } } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = runInOperation({ name: path, request: ctx.request }, () =>
      errorShapeOf(appRouter, { error, type, path, input, ctx }),
    );
    return { item: { error: shape }, error };
  }
}

/** The request with its body, or the reason why it could not be read. The copied keys come last: see `merged`. */
async function readRequest(request: ApiRequest): Promise<TrpcRequest> {
  if (!request.body) return { text: undefined, ...request };
  return readLimitedText(request, jsonLimitsAt(request.pathname)).then(
    (text) => ({ text, ...request }),
    (problem: unknown) => ({ text: "{}", problem, ...request }),
  );
}

/** What the adapter refuses by itself has no context with a request id. */
function viaAdapter(request: TrpcRequest): Promise<ApiResponse> {
  return runInOperation({ name: "trpc", request: requestInfo(request.headers) }, () => askAdapter(request));
}

async function askAdapter(request: TrpcRequest): Promise<ApiResponse> {
  const { method, pathname, search, headers, text } = request;
  const sent = new Headers();
  for (const name of ["accept", "content-type", "trpc-accept", "last-event-id"]) {
    const value = headers.get(name);
    if (value !== null) sent.set(name, value);
  }
  const response = await fetchRequestHandler({
    endpoint: trpcPath,
    req: new Request(`http://host.invalid${pathname}${search}`, {
      method,
      headers: sent,
      ...(text !== undefined && { body: text }),
    }),
    router: appRouter,
    maxBatchSize,
    createContext: () => contextOf(request),
    responseMeta: ({ ctx, errors }) => ({ headers: responseHeaders(ctx, errors) }),
  });
  // The response is sent as a whole.
  response.headers.delete("transfer-encoding");
  // The adapter does not set the content type of some refusals.
  if (response.headers.get("content-type")?.startsWith("text/plain")) {
    response.headers.set("content-type", "application/json");
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: response.body && (await response.text()),
  };
}

/** Undefined if the adapter has to report the problem. */
function contextIn(request: TrpcRequest): Context | undefined {
  try {
    return contextOf(request);
  } catch {
    return undefined;
  }
}

/** Throws a TRPCError, which clients receive in the same shape as every other error. */
function contextOf({ headers, problem }: TrpcRequest): Context {
  try {
    if (problem) throw problem;
    return createContext(headers);
  } catch (error) {
    throw toTRPCError(error);
  }
}

function responseHeaders(ctx: Context | undefined, errors: TRPCError[]): Record<string, string> {
  const causes = errors.map(({ cause }) => cause);
  return { "cache-control": "no-store", ...limitHeaders(ctx?.rateLimit, causes), ...timingHeaders(ctx) };
}
