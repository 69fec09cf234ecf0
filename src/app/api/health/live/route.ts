import { hasValidSettings } from "@/env";
import { webResponseOf } from "@/server/http/api-request";
import { misconfiguredResponse } from "@/server/http/misconfigured";

export const dynamic = "force-dynamic";

/** Responds while the process and its event loop are running; 503 if it cannot serve anything, because of its settings. */
export function GET(request: Request): Response {
  if (!hasValidSettings()) return webResponseOf(misconfiguredResponse(new URL(request.url).pathname));
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
