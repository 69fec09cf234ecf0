import { randomUUID } from "node:crypto";
import {
  assertNotFormerSubdomain,
  insertWithUniqueName,
  type RootTransaction,
  throwSubdomainTaken,
} from "@/modules/organization/subdomain/subdomains.service";
import { organization, tenants } from "@/server/db/schema";

/**
 * Creates an organization and its lifecycle record, without any people. Throws AppError DUPLICATE, at the field, if
 * someone has or had the subdomain, including a concurrent sign-up.
 */
export async function createTenant(
  tx: RootTransaction,
  name: string,
  subdomain: string,
): Promise<{ organizationId: number; tenantId: string }> {
  const throwTaken = (error: unknown) => throwSubdomainTaken(error, subdomain);
  const [{ insertId: organizationId }] = await tx
    .insert(organization)
    // It has no people yet; both become the first administrator.
    .values({ name, subdomain, sponsorId: 0, repId: 0 })
    .catch(throwTaken);
  const tenantId = randomUUID();
  await insertWithUniqueName(name, subdomain, (recordName) =>
    tx.insert(tenants).values({ id: tenantId, name: recordName, subdomain }),
  ).catch(throwTaken);
  await assertNotFormerSubdomain(tx, subdomain, organizationId);
  return { organizationId, tenantId };
}
