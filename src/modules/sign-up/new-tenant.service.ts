import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { isDuplicateKey } from "@/server/db/client";
import { organization, tenants } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** A transaction outside of tenants. */
type RootTransaction = Parameters<
  Parameters<Parameters<Parameters<typeof withoutTenantScope>[1]>[0]["transaction"]>[0]
>[0];

/** Whether a new organization could take the subdomain at the moment. */
export async function isSubdomainAvailable(subdomain: string): Promise<boolean> {
  return withoutTenantScope("look whether a subdomain is taken", async (db) => {
    const found = await Promise.all([
      db.$count(organization, eq(organization.subdomain, subdomain)),
      // An organization that was removed may have left its record.
      db.$count(tenants, eq(tenants.subdomain, subdomain)),
    ]);
    return found.every((rows) => rows === 0);
  });
}

/**
 * Makes an organization and its lifecycle record, without anybody in it.
 * Throws AppError DUPLICATE, at the field, where the subdomain is taken, also by somebody who does it at the same time.
 */
export async function createTenant(
  tx: RootTransaction,
  name: string,
  subdomain: string,
): Promise<{ organizationId: number; tenantId: string }> {
  const [{ insertId }] = await tx
    .insert(organization)
    // Nobody is there yet; both become the first administrator.
    .values({ name, subdomain, sponsorId: 0, repId: 0 })
    .catch((error) => refuseTaken(error, subdomain));
  const record = { id: randomUUID(), subdomain };
  await tx
    .insert(tenants)
    .values({ ...record, name })
    .catch((error) => {
      if (!isDuplicateOf(error, "unique_tenant_name")) return refuseTaken(error, subdomain);
      return tx
        .insert(tenants)
        .values({ ...record, name: `${name} (${subdomain})` })
        .catch((second) => refuseTaken(second, subdomain));
    });
  return { organizationId: insertId, tenantId: record.id };
}

function isDuplicateOf(error: unknown, key: string): boolean {
  const duplicate = isDuplicateKey(error);
  return duplicate !== false && duplicate.key === key;
}

function refuseTaken(error: unknown, subdomain: string): never {
  if (!isDuplicateKey(error)) throw error;
  const message = `The address ${subdomain} is taken. Choose another one`;
  throw new AppError("DUPLICATE", message, { fieldErrors: { subdomain: [message] } }, { cause: error });
}
