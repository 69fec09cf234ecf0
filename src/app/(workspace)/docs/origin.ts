import type { Host } from "@/server/tenancy/host";
import { tenantUrl } from "@/server/tenancy/urls";

/** Scheme and host under which programs reach the API; on the root domain, of a workspace that stands for any. */
export function originOf(host: Host): string {
  const subdomain = host.kind === "tenant" ? host.subdomain : "your-workspace";
  return tenantUrl(subdomain, "/").slice(0, -1);
}
