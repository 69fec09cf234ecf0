import { randomBytes, randomUUID } from "node:crypto";
import { platformSubdomain } from "@/lib/subdomain";
import type { StoredTenantSettings } from "@/lib/tenant-settings";
import { newApiKey, newKeyPrefix } from "@/server/auth/api-key";
import { seal } from "@/server/auth/secret-box";
import { hashToken } from "@/server/auth/tokens";
import { newTotpSecret } from "@/server/auth/totp";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { isDuplicateKey } from "@/server/db/client";
import { termsOfProduct } from "@/server/db/product-terms";
import {
  apiKeys,
  authSessions,
  demoTenants,
  invitations,
  organization,
  productStatus,
  products,
  productTerms,
  savedViews,
  stockMovements,
  tenants,
  user,
  userDetails,
  userStatus,
} from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { testDataContext } from "./test-data";

/** The password of the tests' people. */
export const testPassword = "correct horse battery";
/** Its hash, with 4 rounds of bcrypt instead of the app's 12: comparing takes 2 ms, not 400. */
export const testPasswordHash = "$2b$04$WQBQv8gQNbq8Eql7/2/vjezf7BrJ4byh576fX7S9vSwd5.OXBs05m";

const consonants = "bcdfghjklmnpqrst";

/** A short text that no other test has. Without vowels and digits it has no word or number by chance, for which a test may search. */
export function unique(prefix: string): string {
  const letters = Array.from(randomBytes(12), (byte) => consonants[byte % consonants.length]);
  return `${prefix}-${letters.join("")}`;
}

/** What `unique` makes, also in capitals. */
export const uniqueText = new RegExp(`\\b\\w+-[${consonants}]{12}\\b`, "gi");

/** Creates an organization with its lifecycle record. */
export async function createOrganization(
  values: {
    id?: number;
    name?: string;
    subdomain?: string;
    isActive?: boolean;
    settings?: StoredTenantSettings;
    /** When it ends, if it is a demo. */
    demoUntil?: Date;
  } = {},
): Promise<{ organizationId: number; subdomain: string }> {
  const subdomain = values.subdomain ?? unique("t");
  const name = values.name ?? `Organization ${subdomain}`;
  const { id, isActive, settings, demoUntil } = values;
  // In one step: of two that create the platform's, the second one finds everything or waits.
  const organizationId = await withoutTenantScope("test data", (db) =>
    db.transaction(async (tx) => {
      const [{ insertId }] = await tx
        .insert(organization)
        .values({ id, name, subdomain, sponsorId: 0, repId: 0 });
      const tenantId = randomUUID();
      await tx.insert(tenants).values({ id: tenantId, name, subdomain, isActive, settings });
      if (demoUntil) await tx.insert(demoTenants).values({ tenantId, expiresAt: demoUntil });
      return insertId;
    }),
  );
  return { organizationId, subdomain };
}

/** The platform's own organization, which all tests share. */
export async function platformOrganization(): Promise<{ organizationId: number; subdomain: string }> {
  const subdomain = platformSubdomain;
  await createOrganization({ name: "Platform", subdomain }).catch((error) => {
    if (!isDuplicateKey(error)) throw error;
  });
  // Its absence may have been cached.
  await invalidateCached(keys.tenant(subdomain));
  const known = await resolveTenant(subdomain);
  if (!known) throw new Error("The platform was not made");
  return { organizationId: known.organizationId, subdomain };
}

/** Creates an active client of the organization and returns the id. */
export async function createUser(
  organizationId: number,
  values: Partial<typeof user.$inferInsert> = {},
): Promise<number> {
  const now = Math.floor(Date.now() / 1000);
  return withoutTenantScope("test data", async (db) => {
    const [{ insertId }] = await db.insert(user).values({
      email: `${unique("user")}@example.test`,
      passwordHash: "no password fits",
      firstName: "Test",
      lastName: "User",
      roles: "[c]",
      status: userStatus.active,
      createdAt: now,
      updatedAt: now,
      ...values,
      organizationId,
    });
    return insertId;
  });
}

/** Creates an active product of the organization, which search finds, and returns the id. */
export async function createProduct(
  organizationId: number,
  values: Partial<typeof products.$inferInsert> = {},
): Promise<number> {
  const now = new Date();
  const product = {
    name: unique("Product"),
    sku: unique("SKU"),
    price: "10.00",
    status: productStatus.active,
    createdAt: now,
    updatedAt: now,
    ...values,
    organizationId,
  };
  return withoutTenantScope("test data", async (db) => {
    const [{ insertId: productId }] = await db.insert(products).values(product);
    await db
      .insert(productTerms)
      .values(termsOfProduct(product).map((term) => ({ organizationId, productId, term })));
    const { stock = 0, createdAt } = product;
    if (stock > 0) {
      const movement = { number: 1, delta: stock, stockAfter: stock, reason: "initial" as const, createdAt };
      await db.insert(stockMovements).values({ organizationId, productId, ...movement });
    }
    return productId;
  });
}

/** Creates a saved view of the user for the list of products and returns the id. */
export async function createSavedView(
  organizationId: number,
  userId: number,
  values: Partial<typeof savedViews.$inferInsert> = {},
): Promise<number> {
  const now = new Date();
  return withoutTenantScope("test data", async (db) => {
    const [{ insertId }] = await db.insert(savedViews).values({
      list: "products",
      name: unique("View"),
      params: {},
      createdAt: now,
      updatedAt: now,
      ...values,
      userId,
      organizationId,
    });
    return insertId;
  });
}

/** Gives the user a second factor and returns its TOTP secret. */
export async function createSecondFactor(organizationId: number, userId: number): Promise<string> {
  const secret = newTotpSecret();
  const now = new Date();
  await withoutTenantScope("test data", async (db) => {
    const sealed = { totpSecretSealed: seal(secret), totpEnabledAt: now };
    await db
      .insert(userDetails)
      .values({ organizationId, userId, ...sealed, createdAt: now, updatedAt: now })
      .onDuplicateKeyUpdate({ set: sealed });
  });
  return secret;
}

/** Creates an open invitation to the organization and returns the id. */
export async function createInvitation(
  organizationId: number,
  invitedBy: number,
  values: Partial<typeof invitations.$inferInsert> = {},
): Promise<number> {
  const now = new Date();
  return withoutTenantScope("test data", async (db) => {
    const [{ insertId }] = await db.insert(invitations).values({
      email: `${unique("guest")}@example.test`,
      roles: "[c]",
      tokenHash: hashToken(randomUUID()),
      expiresAt: new Date(now.getTime() + 3_600_000),
      createdAt: now,
      updatedAt: now,
      createdBy: invitedBy,
      updatedBy: invitedBy,
      ...values,
      organizationId,
    });
    return insertId;
  });
}

/** Creates an API key of the user, which may read products, and returns its id and the key itself. */
export async function createApiKey(
  organizationId: number,
  makerId: number,
  values: Partial<typeof apiKeys.$inferInsert> = {},
): Promise<{ id: number; prefix: string; key: string }> {
  const prefix = newKeyPrefix();
  const key = newApiKey(prefix, { organizationId, makerId });
  const now = new Date();
  return withoutTenantScope("test data", async (db) => {
    const [{ insertId: id }] = await db.insert(apiKeys).values({
      name: unique("Key"),
      prefix,
      secretHash: hashToken(key),
      scopes: ["products:read"],
      createdAt: now,
      updatedAt: now,
      createdBy: makerId,
      updatedBy: makerId,
      ...values,
      makerId,
      organizationId,
    });
    return { id, prefix, key };
  });
}

/** Creates a live session of the user and returns the id. */
export async function createAuthSession(
  organizationId: number,
  userId: number,
  values: Partial<typeof authSessions.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID().replaceAll("-", "").slice(0, 22);
  const now = new Date();
  await withoutTenantScope("test data", async (db) => {
    await db.insert(authSessions).values({
      id,
      refreshTokenHash: "0".repeat(64),
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
      createdAt: now,
      updatedAt: now,
      ...values,
      userId,
      organizationId,
    });
  });
  return id;
}

/** Runs the callback as a request of the organization would. */
export function asTenant<T>(tenantId: number, callback: () => Promise<T>, userId?: number): Promise<T> {
  return TenantContext.run(testDataContext(tenantId, userId), callback);
}
