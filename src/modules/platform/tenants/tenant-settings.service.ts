import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { pick, staleVersion } from "@/lib/changes";
import { readTenantSettings } from "@/lib/tenant-settings";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { asPlatformWithin } from "./as-platform";
import { noSuchTenant } from "./tenant-rows";
import type { TenantSettingsState, UpdateTenantSettingsInput } from "./tenants.schema";

const t = textsOf("tenantErrors");

type Stored = Record<string, unknown> | null;

/** The settings of a stored record, and a revision of it: the table has no version of its own. */
export function settingsStateOf(stored: Stored): TenantSettingsState {
  const revision = createHash("sha256").update(JSON.stringify(stored)).digest("hex");
  // The platform cannot edit what the organization chooses itself.
  const { features, limits, ...own } = readTenantSettings(stored);
  const { language, currency, locale, timeZone, activityRetentionDays } = own;
  return {
    settings: { features, limits },
    language,
    currency,
    locale,
    timeZone,
    activityRetentionDays,
    revision,
  };
}

/**
 * Changes the settings of a tenant, with effect from its next request, on every instance. Other content of the record
 * is kept. Throws AppError NOT_FOUND, and STALE_VERSION (with the current settings).
 */
export async function updateTenantSettings(
  principal: Principal,
  { id, revision, settings }: UpdateTenantSettingsInput,
): Promise<TenantSettingsState> {
  return withoutTenantScope("change the settings of a tenant", (db) =>
    db.transaction(async (tx) => {
      const [row] = await tx
        .select({ subdomain: tenants.subdomain, settings: tenants.settings })
        .from(tenants)
        .where(eq(tenants.id, id))
        .for("update");
      if (!row) throw noSuchTenant();
      const current = settingsStateOf(row.settings);
      if (current.revision !== revision) {
        throw staleVersion(current, t("changedByOther"));
      }
      const names = settingNames.filter((name) => !isDeepStrictEqual(settings[name], current.settings[name]));
      if (names.length === 0) return current;
      await invalidateCached(keys.tenant(row.subdomain));
      const stored = {
        ...row.settings,
        ...settings,
        features: { ...row.settings?.features, ...settings.features },
        limits: { ...row.settings?.limits, ...settings.limits },
      };
      await tx.update(tenants).set({ settings: stored }).where(eq(tenants.id, id));
      await asPlatformWithin(tx, principal, (_, audit) =>
        audit.record({
          action: "tenant.update_settings",
          entityId: id,
          before: pick(current.settings, names),
          after: pick(settings, names),
        }),
      );
      // In the form that the database returns, which may have other key order.
      const [saved] = await tx.select({ settings: tenants.settings }).from(tenants).where(eq(tenants.id, id));
      return settingsStateOf(saved?.settings ?? null);
    }),
  );
}

const settingNames = ["features", "limits"] as const;
