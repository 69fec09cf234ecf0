import { env } from "@/env";
import { carriesToken } from "./bearer";

const noStore = { "cache-control": "no-store" };

/** Allows clients with METRICS_TOKEN as their Bearer token: others get 401, and everyone gets 404 if it is not set. */
export async function forOperators(headers: Headers, respond: () => Promise<Response>): Promise<Response> {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return new Response(null, { status: 404, headers: noStore });
  if (!carriesToken(headers, METRICS_TOKEN)) {
    return new Response(null, { status: 401, headers: { ...noStore, "www-authenticate": "Bearer" } });
  }
  const response = await respond();
  response.headers.set("cache-control", "no-store");
  return response;
}
