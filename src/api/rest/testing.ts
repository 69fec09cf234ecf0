import { apiRequestOf, webResponseOf } from "@/server/http/api-request";
import { requestHeaders } from "@/server/testing/callers";
import { handleRest } from "./handler";

export interface Sent {
  method?: string;
  /** Below /api/v1, with its query. */
  path: string;
  subdomain: string | null;
  accessToken?: string | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, as JSON unless the headers say otherwise. */
  raw?: string;
  headers?: Record<string, string>;
}

/** A request as the route handler receives it, and its answer. */
export async function send({ method = "GET", path, subdomain, accessToken, body, raw, headers }: Sent) {
  const text = raw ?? (body === undefined ? null : JSON.stringify(body));
  const request = new Request(`http://mmr.test/api/v1${path}`, {
    method,
    headers: requestHeaders(subdomain, {
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      ...(text !== null && { "content-type": "application/json" }),
      ...headers,
    }),
    body: text,
  });
  const segments = new URL(request.url).pathname.split("/").slice(3).map(decodeURIComponent);
  const answer = webResponseOf(await handleRest(apiRequestOf(request), segments));
  const sentBack = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text: sentBack,
    json: sentBack ? JSON.parse(sentBack) : undefined,
  };
}
