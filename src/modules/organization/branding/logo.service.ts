import { eq } from "drizzle-orm";
import { organizationLogos } from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";

const sha256 = /^[\da-f]{64}$/;

/**
 * A current or earlier logo of the tenant on the subdomain; undefined if there is none, or if the tenant is suspended
 * or has no branding. A former subdomain serves it as long as it redirects: mails refer to it.
 */
export async function findLogo(subdomain: string, hash: string) {
  if (!sha256.test(hash)) return undefined;
  const tenant = await resolveTenant(subdomain);
  if (!tenant?.isActive || !tenant.features.branding) return undefined;
  return TenantContext.run({ tenantId: tenant.organizationId }, async () => {
    const [logo] = await tenantDb()
      .select({ contentType: organizationLogos.contentType, content: organizationLogos.content })
      .from(organizationLogos)
      .where(eq(organizationLogos.hash, hash))
      .limit(1);
    return logo;
  });
}
