import { env } from "@/env";
import { appManifest } from "@/modules/organization/branding/app-manifest";
import { parseHost } from "@/server/tenancy/host";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";

/** For everyone, like the sign-in page: it shows the same. Kept for an hour, by host. */
export async function GET(request: Request): Promise<Response> {
  const host = parseHost(request.headers.get("host"), env().ROOT_DOMAIN);
  const tenant = host.kind === "tenant" ? await resolveTenant(host.subdomain).catch(() => undefined) : null;
  return Response.json(appManifest(tenant?.isActive ? tenant : null), {
    headers: {
      "content-type": "application/manifest+json",
      // Undefined while it cannot be determined: the product's own must not stay.
      "cache-control": tenant === undefined ? "no-store" : "public, max-age=3600",
    },
  });
}
