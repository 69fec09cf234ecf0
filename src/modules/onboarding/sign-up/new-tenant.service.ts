import { randomUUID } from "node:crypto";
import { defaultLanguage, languages } from "@/i18n/languages";
import type { StoredTenantSettings } from "@/lib/tenant-settings";
import {
  assertNotFormerSubdomain,
  insertWithUniqueName,
  type RootTransaction,
  throwSubdomainTaken,
} from "@/modules/organization/subdomain/subdomains.service";
import { demoTenants, organization, tenants } from "@/server/db/schema";
import { currentRequest } from "@/server/operation";
import type { Tenant } from "@/server/tenancy/resolve-tenant";

export interface NewTenant {
  name: string;
  subdomain: string;
  settings?: StoredTenantSettings;
  /** When it ends, if it is a demo. */
  demoUntil?: Date;
}

/** The language of whoever creates an organization is that of its people, until its administrators choose another. */
const languageOfRequest = () =>
  languages.find((language) => language === currentRequest().language) ?? defaultLanguage;

/**
 * Creates an organization and its lifecycle record, without any people. Throws AppError DUPLICATE, at the field, if
 * someone has or had the subdomain, including a concurrent sign-up.
 */
export async function createTenant(
  tx: RootTransaction,
  { name, subdomain, settings, demoUntil }: NewTenant,
): Promise<{ organizationId: number; tenantId: string } & Pick<Tenant, "language">> {
  const { language = languageOfRequest() } = settings ?? {};
  const throwTaken = (error: unknown) => throwSubdomainTaken(error, subdomain);
  const [{ insertId: organizationId }] = await tx
    .insert(organization)
    // It has no people yet; both become the first administrator.
    .values({ name, subdomain, sponsorId: 0, repId: 0 })
    .catch(throwTaken);
  const tenantId = randomUUID();
  await insertWithUniqueName(name, subdomain, (recordName) =>
    tx.insert(tenants).values({
      id: tenantId,
      name: recordName,
      subdomain,
      settings: language === defaultLanguage ? settings : { ...settings, language },
    }),
  ).catch(throwTaken);
  if (demoUntil) await tx.insert(demoTenants).values({ tenantId, expiresAt: demoUntil });
  await assertNotFormerSubdomain(tx, subdomain, organizationId);
  return { organizationId, tenantId, language };
}
