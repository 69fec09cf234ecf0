import { and, eq, ne } from "drizzle-orm";
import { type AppError, fieldError } from "@/lib/app-error";
import { subdomainTakenMessage } from "@/lib/new-subdomain";
import { isDuplicateKey } from "@/server/db/client";
import { formerSubdomains, organization, tenants } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** A transaction outside of tenants. */
export type RootTransaction = Parameters<
  Parameters<Parameters<Parameters<typeof withoutTenantScope>[1]>[0]["transaction"]>[0]
>[0];

/**
 * Whether a subdomain is available for an organization: nobody has it, and nobody else has ever had it. Without an
 * organization: whether it is available for a new one.
 */
export async function isSubdomainAvailable(subdomain: string, organizationId?: number): Promise<boolean> {
  const isElses =
    organizationId === undefined ? undefined : ne(formerSubdomains.organizationId, organizationId);
  return withoutTenantScope("check whether a subdomain is taken", async (db) => {
    const found = await Promise.all([
      db.$count(organization, eq(organization.subdomain, subdomain)),
      // A removed organization may have left its record.
      db.$count(tenants, eq(tenants.subdomain, subdomain)),
      db.$count(formerSubdomains, and(eq(formerSubdomains.subdomain, subdomain), isElses)),
    ]);
    return found.every((rows) => rows === 0);
  });
}

/**
 * Throws AppError DUPLICATE if the subdomain was another organization's. Call it after the subdomain has been written:
 * if that write waited for the former owner to move away, the move is committed, and a locking read sees it.
 */
export async function assertNotFormerSubdomain(
  tx: RootTransaction,
  subdomain: string,
  organizationId: number,
): Promise<void> {
  const [former] = await tx
    .select({ organizationId: formerSubdomains.organizationId })
    .from(formerSubdomains)
    .where(eq(formerSubdomains.subdomain, subdomain))
    .for("update");
  if (former && former.organizationId !== organizationId) throw subdomainTaken(subdomain);
}

/** For the `catch` of writes of a subdomain. Throws AppError DUPLICATE if it is taken, and any other error as it is. */
export function throwSubdomainTaken(error: unknown, subdomain: string): never {
  throw isDuplicateKey(error) ? subdomainTaken(subdomain, error) : error;
}

function subdomainTaken(subdomain: string, cause?: unknown): AppError {
  return fieldError("DUPLICATE", "subdomain", subdomainTakenMessage(subdomain), { cause });
}

/**
 * Writes a lifecycle record with the name of its organization; if another record has that name, appends the subdomain,
 * since these names are unique.
 */
export async function insertWithUniqueName(
  name: string,
  subdomain: string,
  write: (recordName: string) => Promise<unknown>,
): Promise<void> {
  try {
    await write(name);
  } catch (error) {
    const duplicate = isDuplicateKey(error);
    if (duplicate === false || duplicate.key !== "unique_tenant_name") throw error;
    await write(disambiguatedName(name, subdomain));
  }
}

/** The name of a record if another one has the name of its organization. */
export const disambiguatedName = (name: string, subdomain: string) => `${name} (${subdomain})`;
