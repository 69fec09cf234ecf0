import type { Host } from "@/server/tenancy/host";
import { tenantUrl } from "@/server/tenancy/urls";

/** The origin at which clients reach the API; on the root domain, that of a placeholder workspace. */
export function originOf(host: Host): string {
  const subdomain = host.kind === "tenant" ? host.subdomain : "your-workspace";
  return tenantUrl(subdomain, "/").slice(0, -1);
}
