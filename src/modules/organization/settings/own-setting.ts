import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { pick, staleVersion } from "@/lib/changes";
import { readTenantSettings, type TenantSettings } from "@/lib/tenant-settings";
import { keys } from "@/server/cache/keys";
import { tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { changeOrganization } from "./change-organization";

const t = textsOf("organizationErrors");

type OwnSetting = "activityRetentionDays" | "currency" | "language" | "locale" | "timeZone";

type Settings<Name extends OwnSetting> = Pick<TenantSettings, Name>;

interface SettingsChange<Name extends OwnSetting> {
  /** Why the tenant scope is lifted. */
  reason: string;
  names: readonly Name[];
  values: Settings<Name>;
  /** What the principal read. */
  seen: Settings<Name>;
  /** Its name in the activity. */
  action: `organization.${string}`;
  /** `data.current` of a STALE_VERSION. */
  stateOf: (settings: TenantSettings) => object;
  /** Done in the same transaction. */
  also?: (tx: TenantDb, before: Settings<Name>) => Promise<void>;
}

/**
 * Changes settings that an organization chooses itself, with effect from the next request, on every instance. Throws
 * AppError STALE_VERSION, with the current settings, if the principal read others.
 */
export async function changeOwnSettings<Name extends OwnSetting>(
  principal: Principal,
  { reason, names, values, seen, action, stateOf, also }: SettingsChange<Name>,
): Promise<void> {
  const { subdomain, organizationId } = principal.tenant;
  const isRecord = eq(tenants.subdomain, subdomain);
  await changeOrganization(reason, principal, async ({ root, asTenant }) => {
    const [record] = await root.select({ settings: tenants.settings }).from(tenants).where(isRecord);
    if (!record) throw new AppError("NOT_FOUND", t("notRegistered"));
    const before = readTenantSettings(record.settings);
    if (names.some((name) => before[name] !== seen[name])) {
      throw staleVersion(stateOf(before), t("changedMeanwhile"));
    }
    const changed = names.filter((name) => before[name] !== values[name]);
    if (changed.length === 0) return;
    await root
      .update(tenants)
      .set({ settings: { ...record.settings, ...pick(values, changed) } })
      .where(isRecord);
    await asTenant(async (tx, audit) => {
      await audit.invalidate(keys.tenant(subdomain));
      await audit.record({
        action,
        entityId: organizationId,
        before: pick(before, changed),
        after: pick(values, changed),
      });
      await also?.(tx, before);
    });
  });
}
