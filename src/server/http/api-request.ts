/**
 * Requests and responses of the API as plain values. The API is reached through Next's routes and directly through
 * node:http: creating a web Request and Response for each call would cost more than most calls do.
 */

import type { AppError } from "@/lib/app-error";

/** The request headers that the server reads. Names are in lower case. */
export type HeaderReader = Pick<Headers, "get" | "has">;

export interface ApiRequest {
  method: string;
  /** As it was sent, still percent-encoded. */
  pathname: string;
  /** The query from its "?" on; "" for none. */
  search: string;
  headers: HeaderReader;
  /** Null if the method has none; may be empty. Can be read once. */
  body: AsyncIterable<Uint8Array> | null;
  /** Why it is not carried out at the moment; the response has the shape of the called API. */
  refusal?: AppError | undefined;
  /** Whether a response may stay open as long as its client stays. */
  canStream?: boolean;
}

/** Writes to the client of a streamed response. */
export interface Sink {
  write(text: string): void;
  end(text: string): void;
}

export interface ApiResponse {
  status: number;
  /** By lower-case names. */
  headers: Record<string, string>;
  /** Null for none. Whether it is sent depends on the method: HEAD has no body. */
  body: string | Uint8Array<ArrayBuffer> | null;
  /** Writes the body as time goes by; called after the headers are sent. Returns what to call once the client has left. */
  stream?: (sink: Sink) => () => void;
}

/** A web request as handlers take it. */
export function apiRequestOf({ method, url, headers, body }: Request): ApiRequest {
  const { pathname, search } = new URL(url);
  return { method, pathname, search, headers, body };
}

/** A handler's response as Next sends it. */
export function webResponseOf({ status, headers, body }: ApiResponse): Response {
  return new Response(body, { status, headers });
}
