import { env } from "@/env";
import type { HeaderReader } from "./api-request";

/**
 * Whether the browser reports that the request comes from a page of this very host. Sibling tenants are same-site, so
 * cookies alone do not keep their pages out. A request without an origin is not trusted.
 */
export function isSameOrigin(headers: HeaderReader): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const scheme = env().PUBLIC_HTTPS ? "https" : "http";
  return headers.get("origin") === `${scheme}://${headers.get("host")}`;
}
