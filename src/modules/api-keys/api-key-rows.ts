import { desc, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import { can, isScope } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { columnsOf } from "@/server/db/columns";
import { apiKeys, user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ApiKey, type ApiKeyList, maxListedApiKeys, revokedShownDays } from "./api-keys.schema";
import { expiresSoon } from "./expiring-keys";

const t = textsOf("apiKeyErrors");

const columns = {
  id: apiKeys.id,
  name: apiKeys.name,
  prefix: apiKeys.prefix,
  scopes: apiKeys.scopes,
  expiresAt: apiKeys.expiresAt,
  previousExpiresAt: apiKeys.previousExpiresAt,
  lastUsedAt: apiKeys.lastUsedAt,
  lastUsedIp: apiKeys.lastUsedIp,
  revokedAt: apiKeys.revokedAt,
  createdAt: apiKeys.createdAt,
  version: apiKeys.version,
  maker: columnsOf(user, "id", "firstName", "lastName", "roles", "status"),
};

const selectKeys = (db: TenantDb) =>
  db.select(columns).from(apiKeys).innerJoin(user, eq(user.id, apiKeys.makerId));
type Row = Awaited<ReturnType<typeof readRow>>;

async function readRow(db: TenantDb, condition: SQL) {
  const [row] = await selectKeys(db).where(condition).limit(1);
  if (!row) throw noSuchKey();
  return row;
}

/** The keys that are not revoked, or were revoked recently; newest first. */
export async function listApiKeys(db: TenantDb): Promise<ApiKeyList> {
  const shownSince = new Date(Date.now() - revokedShownDays * 86_400_000);
  const isShown = or(isNull(apiKeys.revokedAt), gt(apiKeys.revokedAt, shownSince));
  const latest = selectKeys(db)
    .where(isShown)
    .orderBy(sql`${apiKeys.revokedAt} is not null`, desc(apiKeys.id))
    .limit(maxListedApiKeys);
  const [rows, total] = await Promise.all([latest, db.total(apiKeys, isShown)]);
  return { items: rows.map(toApiKey), ...total };
}

/** Throws AppError NOT_FOUND. */
export async function readApiKey(db: TenantDb, id: number): Promise<ApiKey> {
  return toApiKey(await readRow(db, eq(apiKeys.id, id)));
}

/** Like `readApiKey`, but locks the key until the transaction ends. */
export async function lockApiKey(tx: TenantDb, id: number): Promise<ApiKey> {
  const [row] = await tx
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(eq(apiKeys.id, id))
    .limit(1)
    .for("update");
  if (!row) throw noSuchKey();
  return readApiKey(tx, id);
}

const noSuchKey = () => new AppError("NOT_FOUND", t("notFound"));

function toApiKey({ maker, ...row }: Row): ApiKey {
  const scopes = row.scopes.filter(isScope);
  const roles = parseRoles(maker.roles);
  const isActive = maker.status === userStatus.active;
  return {
    ...row,
    scopes,
    state: stateOf({ ...row, isMakerActive: isActive }),
    withheld: scopes.filter((scope) => !can({ roles }, scope)),
    maker: { id: maker.id, name: fullName(maker), isActive },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    previousExpiresAt: row.previousExpiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

function stateOf({
  revokedAt,
  expiresAt,
  isMakerActive,
}: Omit<Row, "maker"> & { isMakerActive: boolean }): ApiKey["state"] {
  if (revokedAt) return "revoked";
  const leftMs = expiresAt ? expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
  if (leftMs <= 0) return "expired";
  if (!isMakerActive) return "maker_inactive";
  return expiresSoon(leftMs) ? "expires_soon" : "active";
}
