import { appRouter } from "@/api/root";
import type { ApiRequest } from "@/server/http/api-request";
import { hasProcedure, loadRouters, type Procedure, procedureOf } from "@/server/procedures";

/** A request whose body has been read. */
export interface TrpcRequest extends ApiRequest {
  /** The body; undefined if the method has none. */
  text: string | undefined;
  /** Why the body could not be read. */
  problem?: unknown;
}

export interface Call {
  path: string;
  type: Procedure["type"];
  input: unknown;
  batchIndex: number;
}

interface Calls {
  isBatch: boolean;
  items: Call[];
}

const typeOfMethod = new Map<string, Call["type"]>([
  ["GET", "query"],
  ["POST", "mutation"],
]);

/**
 * The calls of a well-formed request: each of an existing procedure, with the method for its kind and JSON input, with
 * a single JSON response. Undefined for any other request.
 */
export function readCalls(
  { method, search, headers, text, problem }: TrpcRequest,
  path: string,
  maxBatchSize: number,
): Calls | undefined {
  const type = typeOfMethod.get(method);
  if (!type || problem || text === "" || wantsStream(headers)) return undefined;
  const query = new URLSearchParams(search);
  if (query.has("connectionParams") || headers.has("content-type") !== (text !== undefined)) return undefined;
  const isBatch = query.get("batch") === "1";
  const paths = isBatch ? path.split(",") : [path];
  if (paths.length > maxBatchSize || !paths.every((name) => typeOf(name) === type)) return undefined;
  const inputs = inputsOf(text ?? query.get("input"), isBatch ? "batch" : "single");
  if (!inputs) return undefined;
  return {
    isBatch,
    items: paths.map((name, batchIndex) => ({
      path: name,
      type,
      input: inputs[batchIndex],
      batchIndex,
    })),
  };
}

/** Whether the request opens a stream: a GET of a procedure that is a subscription. */
export const isSubscription = ({ method }: ApiRequest, path: string): boolean =>
  method === "GET" && typeOf(path) === "subscription";

/** Whether the client reads events as they come. */
export const readsEvents = ({ headers }: ApiRequest): boolean =>
  (headers.get("accept") ?? "").includes("text/event-stream");

/** The input of a subscription; what is not JSON is no input that a schema accepts. */
export function subscriptionInput({ search }: ApiRequest): unknown {
  const text = new URLSearchParams(search).get("input");
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const wantsStream = (headers: ApiRequest["headers"]) =>
  headers.has("trpc-accept") || /application\/jsonl|text\/event-stream/.test(headers.get("accept") ?? "");

/** Loads what the calls of a path need; undefined if it is there. */
export const loadCalled = (path: string): Promise<unknown> | undefined =>
  loadRouters(appRouter, (name) => path.split(",").some((called) => called.startsWith(`${name}.`)));

/** Undefined if there is no such procedure among those that are loaded. */
const typeOf = (name: string): Procedure["type"] | undefined =>
  hasProcedure(appRouter, name) ? procedureOf(appRouter, name).type : undefined;

/** The inputs by index; undefined for malformed JSON, or another shape than that of a batch. */
function inputsOf(text: string | null, shape: "batch" | "single"): Record<number, unknown> | undefined {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (shape === "single") return { 0: value };
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
