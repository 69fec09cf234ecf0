import type { Call } from "@test/attack-matrix/matrix";
import { requestHeaders } from "@test/callers";
import { handleRest } from "@/api/rest/handler";
import { routesBelow } from "@/api/rest/operations";
import type { Operation } from "@/api/rest/routes";
import { apiRequestOf, webResponseOf } from "@/server/http/api-request";

export interface Sent {
  method?: string;
  /** Below /api/v1, with its query. */
  path: string;
  subdomain: string | null;
  accessToken?: string | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, as JSON unless the headers say otherwise. */
  raw?: string | Buffer<ArrayBuffer>;
  headers?: Record<string, string>;
}

/** A request as the route handler receives it, and its response. */
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
  const response = webResponseOf(await handleRest(apiRequestOf(request), segments));
  const sentBack = await response.text();
  const json = sentBack ? JSON.parse(sentBack) : undefined;
  const foreign = await foreignFields(request, segments, text, json?.fieldErrors ?? {});
  if (foreign.length > 0) throw new Error(`${method} ${path} has no ${foreign}, which its error names`);
  return { status: response.status, headers: response.headers, text: sentBack, json };
}

/** The same, by a person on the host of their organization. */
export const sendAs = (
  { subdomain, accessToken }: { subdomain: string; accessToken: string },
  method: string,
  path: string,
  rest: Partial<Sent> = {},
) => send({ method, path, subdomain, accessToken, ...rest });

/** Fields that errors name although the operation has no such field and the request did not send it. */
async function foreignFields(
  { method, url, headers }: Request,
  segments: string[],
  body: string | Buffer | null,
  fieldErrors: Record<string, string[]>,
): Promise<string[]> {
  const { match } = await routesBelow(segments[0]);
  const operation = match(method, segments)?.operation;
  const known = new Set([
    ...["", ...Object.keys(operation?.fields ?? {}), ...(operation?.queryParams.keys() ?? [])],
    ...new URL(url).searchParams.keys(),
  ]);
  const headerNames = new Set(headers.keys());
  return Object.keys(fieldErrors).filter((name) => {
    const [field = ""] = name.split(".", 1);
    return !known.has(field) && !headerNames.has(field.toLowerCase()) && !body?.includes(`"${field}"`);
  });
}

const text = (value: unknown) => encodeURIComponent(String(value));

/** Encodes fields of an input as a query. */
function queryOf(fields: [string, unknown][]): string {
  const pairs = fields.flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map((item) => `${name}=${text(item)}`);
    if (typeof value !== "object" || value === null) return [`${name}=${text(value)}`];
    return Object.entries(value).map(([key, part]) => `${name}[${key}]=${text(part)}`);
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** A call of the matrix as a third-party client would send it. */
export function requestOf({ method, path, pathParams }: Operation, { input }: Pick<Call, "input">) {
  const entries = Object.entries(input ?? {}).filter(([, value]) => value !== undefined);
  const others = entries.filter(([name]) => !pathParams.includes(name));
  const inPath = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => text(Object(input)[name]));
  if (method === "GET" || method === "DELETE") return { method, path: `${inPath}${queryOf(others)}` };
  return { method, path: inPath, ...(input !== undefined && { body: Object.fromEntries(others) }) };
}
