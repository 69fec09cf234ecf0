import { env } from "@/env";
import type { HeaderReader } from "./api-request";

/**
 * Whether a browser says that the request comes from a page of this very host. Sibling tenants are same-site, so cookies
 * do not keep their pages out; this does. A request that says nothing about its origin is not trusted.
 */
export function isSameOrigin(headers: HeaderReader): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const scheme = env().PUBLIC_HTTPS ? "https" : "http";
  return headers.get("origin") === `${scheme}://${headers.get("host")}`;
}
