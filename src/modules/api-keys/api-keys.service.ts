import { and, eq, isNull, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { apiKeyLabel, completeScopes } from "@/lib/api-key";
import { AppError, fieldError } from "@/lib/app-error";
import { assertVersion, diff, pick } from "@/lib/changes";
import { can, type Scope } from "@/lib/permissions";
import { isSameName } from "@/lib/same-name";
import { reauthenticate } from "@/modules/accounts/sign-in/reauthentication";
import { newApiKey, newKeyPrefix } from "@/server/auth/api-key";
import { recordSecurityEvent, type SecurityEvent } from "@/server/auth/security-events";
import { hashToken } from "@/server/auth/tokens";
import { keys } from "@/server/cache/keys";
import { type Audit, change } from "@/server/change";
import { apiKeys } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { lockApiKey, readApiKey } from "./api-key-rows";
import {
  type ApiKey,
  type ApiKeySettings,
  type CreateApiKeyInput,
  maxApiKeys,
  type RotateApiKeyInput,
  type UpdateApiKeyInput,
} from "./api-keys.schema";

const t = textsOf("apiKeyErrors");

/**
 * Creates a key with the given scopes, limited to what the principal may do. The key itself is returned only here. Throws
 * what `reauthenticate` throws, AppError FORBIDDEN for scopes that the principal lacks, DUPLICATE for a name that is
 * taken, and LIMIT_REACHED.
 */
export async function createApiKey(
  db: TenantDb,
  { user }: Principal,
  { password, code, name, scopes: asked, expiresAt }: CreateApiKeyInput,
): Promise<{ apiKey: ApiKey; key: string }> {
  const scopes = completeScopes(asked);
  assertCanGrantScopes(user, scopes);
  await reauthenticate(db, user, { password, code });
  const prefix = newKeyPrefix();
  const key = newApiKey(prefix, { organizationId: user.organizationId, makerId: user.userId });
  const apiKey = await change(db, async (tx, audit) => {
    // Locked, so that concurrent calls can bypass neither the unique name nor the limit.
    await lockOrganization(tx);
    await assertNameAvailable(tx, name);
    if ((await tx.count(apiKeys, isNull(apiKeys.revokedAt))) >= maxApiKeys) {
      throw new AppError("LIMIT_REACHED", t("tooMany", { max: maxApiKeys }));
    }
    const { insertId: id } = await tx.insert(apiKeys, {
      name,
      prefix,
      secretHash: hashToken(key),
      scopes,
      makerId: user.userId,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    });
    await record(tx, audit, { id, name, prefix, makerId: user.userId }, "create", {
      after: { name, key: apiKeyLabel(prefix), scopes, expiresAt },
    });
    return readApiKey(tx, id);
  });
  return { apiKey, key };
}

/**
 * Changes the given fields of the version that the principal read. Throws AppError NOT_FOUND, STALE_VERSION (with the
 * current key), CONFLICT for a revoked one, FORBIDDEN for scopes that the principal lacks, and DUPLICATE for a name that
 * is taken.
 */
export async function updateApiKey(
  db: TenantDb,
  { user }: Principal,
  { id, version, ...fields }: UpdateApiKeyInput,
): Promise<ApiKey> {
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const current = await lockApiKey(tx, id);
    assertNotRevoked(current);
    assertVersion(current, version, "key");
    const changed = changedSettings(current, fields);
    if (Object.keys(changed).length === 0) return current;
    const { scopes, expiresAt } = changed;
    if (scopes)
      assertCanGrantScopes(
        user,
        scopes.filter((scope) => !current.scopes.includes(scope)),
      );
    if (changed.name !== undefined) await assertNameAvailable(tx, changed.name, id);
    await write(tx, audit, current, {
      name: changed.name,
      scopes,
      expiresAt: typeof expiresAt === "string" ? new Date(expiresAt) : expiresAt,
    });
    await record(tx, audit, targetOf(current), "update", {
      before: pick(current, Object.keys(changed)),
      after: changed,
    });
    return readApiKey(tx, id);
  });
}

/**
 * Rotates the secret of a key, which is returned only here; the previous secret stays valid for the grace period. Only
 * for the creator: anyone who has the secret acts for them. Throws what `reauthenticate` throws, AppError NOT_FOUND,
 * CONFLICT for a revoked key, and FORBIDDEN.
 */
export async function rotateApiKey(
  db: TenantDb,
  { user }: Principal,
  { id, graceHours, password, code }: RotateApiKeyInput,
): Promise<{ apiKey: ApiKey; key: string }> {
  assertIsMaker(await readApiKey(db, id), user.userId);
  await reauthenticate(db, user, { password, code });
  return change(db, async (tx, audit) => {
    const current = await lockApiKey(tx, id);
    assertNotRevoked(current);
    const key = newApiKey(current.prefix, { organizationId: user.organizationId, makerId: user.userId });
    const previousExpiresAt = graceHours === 0 ? null : new Date(Date.now() + graceHours * 3_600_000);
    const [stored] = await tx
      .select({ secretHash: apiKeys.secretHash })
      .from(apiKeys)
      .where(eq(apiKeys.id, id))
      .limit(1);
    await write(tx, audit, current, {
      secretHash: hashToken(key),
      previousSecretHash: previousExpiresAt && stored ? stored.secretHash : null,
      previousExpiresAt,
    });
    await record(tx, audit, targetOf(current), "rotate", { after: { previousGoodForHours: graceHours } });
    return { apiKey: await readApiKey(tx, id), key };
  });
}

/** Ends the key with the next request, for good. Repeated, it changes nothing. Throws AppError NOT_FOUND. */
export async function revokeApiKey(db: TenantDb, id: number): Promise<ApiKey> {
  return change(db, async (tx, audit) => {
    const current = await lockApiKey(tx, id);
    if (current.revokedAt) return current;
    await write(tx, audit, current, { revokedAt: new Date() });
    await record(tx, audit, targetOf(current), "revoke", { before: { name: current.name } });
    return readApiKey(tx, id);
  });
}

/** Stores a new version, which every instance loads with the next request. */
async function write(
  tx: TenantDb,
  audit: Audit,
  { id, prefix, version }: ApiKey,
  set: Parameters<typeof tx.update<typeof apiKeys>>[1],
): Promise<void> {
  await audit.invalidate(keys.apiKey(TenantContext.require().tenantId, prefix));
  await tx.update(apiKeys, { ...set, version: version + 1 }, eq(apiKeys.id, id));
}

interface AuditTarget {
  id: number;
  name: string;
  prefix: string;
  makerId: number;
}

const targetOf = ({ id, name, prefix, maker }: ApiKey): AuditTarget => ({
  id,
  name,
  prefix,
  makerId: maker.id,
});

const eventTypes = {
  create: "api_key.created",
  update: "api_key.changed",
  rotate: "api_key.rotated",
  revoke: "api_key.revoked",
} as const satisfies Record<string, SecurityEvent["type"]>;

/** Records activity and a security event, never with a secret or its hash. */
async function record(
  tx: TenantDb,
  audit: Audit,
  { id, name, prefix, makerId }: AuditTarget,
  verb: keyof typeof eventTypes,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  await audit.record({ action: `api_key.${verb}`, entityId: id, ...change });
  await recordSecurityEvent(tx, {
    type: eventTypes[verb],
    userId: makerId,
    details: { name, key: apiKeyLabel(prefix) },
  });
}

function changedSettings(current: ApiKey, fields: Partial<ApiKeySettings>): Partial<ApiKeySettings> {
  const scopes = fields.scopes && completeScopes(fields.scopes);
  return diff(current, { ...fields, ...(scopes && { scopes }) });
}

/** Throws AppError FORBIDDEN, at the field, for scopes that the principal lacks: nobody can grant more than they have. */
function assertCanGrantScopes(user: Principal["user"], scopes: readonly Scope[]): void {
  const foreign = scopes.find((scope) => !can(user, scope));
  if (!foreign) return;
  throw fieldError("FORBIDDEN", "scopes", t("scopeNotAllowed", { scope: foreign }));
}

function assertIsMaker({ maker }: ApiKey, userId: number): void {
  if (maker.id === userId) return;
  throw new AppError("FORBIDDEN", t("othersKey", { name: maker.name }));
}

function assertNotRevoked({ revokedAt }: ApiKey): void {
  if (revokedAt) throw new AppError("CONFLICT", t("revoked"));
}

async function assertNameAvailable(tx: TenantDb, name: string, exceptId = 0): Promise<void> {
  // The collation treats more as equal, such as letters with and without accents, or all emoji.
  const similar = await tx
    .select({ name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.name, name), isNull(apiKeys.revokedAt), ne(apiKeys.id, exceptId)));
  if (!similar.some((key) => isSameName(key.name, name))) return;
  throw fieldError("DUPLICATE", "name", t("nameTaken"));
}
