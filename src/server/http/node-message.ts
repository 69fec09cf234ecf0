import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { merged } from "@/lib/merged";
import { isTracing } from "@/server/observability/tracing";
import type { ApiResponse, HeaderReader } from "./api-request";
import type { Ingress } from "./ingress";
import { requestIdHeader } from "./internal-headers";

/** Headers as node:http has them, overridden by those that only we set. */
export class NodeHeaders implements HeaderReader {
  readonly #sent: IncomingMessage["headers"];
  readonly #own: Ingress["forwarded"];

  constructor(sent: IncomingMessage["headers"], own: Ingress["forwarded"] = {}) {
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

/** A client that does not read what it gets: it will miss nothing that it cannot ask for again. */
const maxUnreadBytes = 64 * 1024;

/**
 * Sends a handler's response with the headers that every response has, and the renewed session cookie if there is one.
 */
export function writeResponse(
  response: ServerResponse,
  { status, headers, body, stream }: ApiResponse,
  { requestId, responseHeaders }: Ingress,
  cookie: string | null,
): void {
  // Spans read it there; headers written directly cannot be read later.
  if (isTracing()) response.setHeader(requestIdHeader, requestId);
  const length = body !== null && { "content-length": Buffer.byteLength(body) };
  const renewed = cookie !== null && { "set-cookie": cookie };
  response.writeHead(status, merged(headers, responseHeaders, length, renewed));
  if (stream) goOn(response, stream);
  else response.end(body ?? undefined);
}

function goOn(response: ServerResponse, stream: NonNullable<ApiResponse["stream"]>): void {
  const { req: message } = response;
  // It may have left while its request was handled.
  if (response.destroyed || message.socket.destroyed) return;
  response.flushHeaders();
  // They are not read any more, and a browser's cookies alone take a kilobyte as long as the response is open.
  message.headers = {};
  message.rawHeaders = [];
  // An error of a response that is over would end the process.
  const isOver = () => response.writableEnded || response.destroyed;
  const left = stream({
    write(text) {
      if (isOver()) return;
      response.write(text);
      if (response.writableLength > maxUnreadBytes) response.destroy();
    },
    end(text) {
      if (!isOver()) response.end(text);
    },
  });
  onceOver(message, response, left);
}

/** What to do when a connection ends: one listener for any number of pipelined requests. */
const atEndOf = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls back once: when the response has ended, or its client has left. A response that waits for an earlier one on its
 * connection is not told that the connection has ended.
 */
export function onceOver({ socket }: IncomingMessage, response: ServerResponse, over: () => void): void {
  const known = atEndOf.get(socket);
  const callbacks = known ?? new Set();
  if (!known) {
    atEndOf.set(socket, callbacks);
    socket.once("close", () => {
      for (const callback of callbacks) callback();
    });
  }
  const end = () => {
    if (callbacks.delete(end)) over();
  };
  callbacks.add(end);
  response.once("close", end);
}

/**
 * Two Host lines name two tenants; node:http knows only the first, and proxies may have used the other. Without one a
 * request names no tenant, which HTTP/1.1 forbids (RFC 9112 §3.2).
 */
export function namesOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count === 1 || (count === 0 && httpVersion === "1.0");
}

/**
 * How much of an unread body is drained after the response, and for how long, so that a client that is still sending
 * receives the response.
 */
const maxDiscardedBytes = 5 * 1024 * 1024;
const maxDiscardMs = 5000;

/**
 * Drains the unread body of a request that has its response, for the next one on its connection: node:http does so only for
 * untouched bodies, and without a limit. If there is too much, closes the connection.
 */
export function discardRest(message: IncomingMessage): void {
  message.resume();
  if (message.complete) return;
  let left = maxDiscardedBytes;
  closeLater(message);
  message.on("data", (chunk: Buffer) => {
    left -= chunk.byteLength;
    // If it were closed immediately, the response could get lost (RFC 9112 §9.6).
    if (left < 0) message.pause();
  });
}

/** Closes the connection of a request that does not end. */
export function closeLater(message: IncomingMessage): void {
  const timer = setTimeout(() => message.socket.destroy(), maxDiscardMs).unref();
  message.once("end", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
}
