import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { readTenantSettings, type TenantSettings } from "@/lib/tenant-settings";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { changeOrganization } from "./change-organization";

type OwnSetting = "activityRetentionDays" | "timeZone";

interface SettingChange<Name extends OwnSetting> {
  /** Why the tenant scope is lifted. */
  reason: string;
  name: Name;
  value: TenantSettings[Name];
  /** What the caller read. */
  seen: TenantSettings[Name];
  /** Its name in the activity. */
  action: `organization.${string}`;
  /** `data.current` of a STALE_VERSION. */
  stateOf: (value: TenantSettings[Name]) => object;
  /** Done in the same transaction. */
  also?: (tx: TenantDb, before: TenantSettings[Name]) => Promise<void>;
}

/**
 * Changes a setting that an organization chooses itself, with effect from the next request, on every instance. Throws
 * AppError STALE_VERSION, with the current setting, if the caller read another one.
 */
export async function changeOwnSetting<Name extends OwnSetting>(
  principal: Principal,
  { reason, name, value, seen, action, stateOf, also }: SettingChange<Name>,
): Promise<void> {
  const { subdomain, organizationId } = principal.tenant;
  const isRecord = eq(tenants.subdomain, subdomain);
  await changeOrganization(reason, principal, async ({ root, asTenant }) => {
    const [record] = await root.select({ settings: tenants.settings }).from(tenants).where(isRecord);
    if (!record) throw new AppError("NOT_FOUND", "This organization is not registered on the platform.");
    const before = readTenantSettings(record.settings)[name];
    if (before !== seen) {
      throw new AppError("STALE_VERSION", "Someone else changed this setting in the meantime.", {
        data: { current: stateOf(before) },
      });
    }
    if (before === value) return;
    await invalidateCached(keys.tenant(subdomain));
    await root
      .update(tenants)
      .set({ settings: { ...record.settings, [name]: value } })
      .where(isRecord);
    await asTenant(async (tx, audit) => {
      await audit.record({
        action,
        entityId: organizationId,
        before: { [name]: before },
        after: { [name]: value },
      });
      await also?.(tx, before);
    });
  });
}
