import { desc, eq, notInArray } from "drizzle-orm";
import { type Branding, brandingOf, unbranded } from "@/lib/branding";
import { assertVersion } from "@/lib/changes";
import { saveSettings } from "@/modules/organization/settings/settings";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { organizationLogos, organizationSettings } from "@/server/db/schema";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type {
  OrganizationBranding,
  RemoveLogoInput,
  SetAccentColorInput,
  SetLogoInput,
} from "./branding.schema";
import { encodeLogo, type LogoImage } from "./logo-image";

/** Including the current one: sent mails refer to earlier logos. */
const keptLogos = 5;

/** Logo and color of the organization, and the version of its settings: 0 if nothing was ever set. */
export async function getBranding(db: TenantDb): Promise<OrganizationBranding> {
  const [row] = await db
    .select({
      accentColor: organizationSettings.accentColor,
      version: organizationSettings.version,
      ...columnsOf(organizationLogos, "hash", "width", "height"),
    })
    .from(organizationSettings)
    .leftJoin(organizationLogos, eq(organizationLogos.hash, organizationSettings.logoHash))
    .limit(1);
  return row ? { ...brandingOf(row), version: row.version } : { ...unbranded, version: 0 };
}

/** Replaces the logo. Throws AppError STALE_VERSION, and what `encodeLogo` throws. */
export async function setLogo(
  db: TenantDb,
  tenant: Tenant,
  { content, version }: SetLogoInput,
): Promise<OrganizationBranding> {
  // Before the transaction: it takes longer than everything else together.
  const image = await encodeLogo(Buffer.from(content, "base64"));
  const { hash, width, height } = image;
  return changeBranding(db, tenant, {
    action: "organization.set_logo",
    version,
    branding: { logo: { hash, width, height } },
    async write(tx) {
      await keep(tx, image);
      return { logoHash: hash };
    },
  });
}

/** Removes the logo, so that the product's own is shown. Throws AppError STALE_VERSION. */
export async function removeLogo(
  db: TenantDb,
  tenant: Tenant,
  { version }: RemoveLogoInput,
): Promise<OrganizationBranding> {
  return changeBranding(db, tenant, {
    action: "organization.remove_logo",
    version,
    branding: { logo: null },
    write: async () => ({ logoHash: null }),
  });
}

/** Null means the product's own color. Throws AppError STALE_VERSION. */
export async function setAccentColor(
  db: TenantDb,
  tenant: Tenant,
  { accentColor, version }: SetAccentColorInput,
): Promise<OrganizationBranding> {
  return changeBranding(db, tenant, {
    action: "organization.set_accent_color",
    version,
    branding: { accentColor },
    write: async () => ({ accentColor }),
  });
}

interface BrandingChange {
  action: `organization.${string}`;
  /** The version that the principal read. */
  version: number;
  /** The new values. */
  branding: Partial<Branding>;
  /** Writes other rows than the settings, and returns the new settings. */
  write(tx: TenantDb): Promise<{ logoHash: string | null } | { accentColor: string | null }>;
}

/** Throws AppError STALE_VERSION, with the current branding. */
async function changeBranding(
  db: TenantDb,
  tenant: Tenant,
  { action, version, branding, write }: BrandingChange,
): Promise<OrganizationBranding> {
  return change(db, async (tx, audit) => {
    // The settings may have no row yet to wait at.
    await lockOrganization(tx);
    const current = await getBranding(tx);
    assertVersion(current, version, "settings");
    const after = { ...current, ...branding, version: version + 1 };
    const [before, changed] = [recorded(current), recorded(after)];
    if (JSON.stringify(before) === JSON.stringify(changed)) return current;
    await audit.invalidate(keys.tenant(tenant.subdomain));
    await saveSettings(tx, { ...(await write(tx)), version: after.version });
    await audit.record({ action, entityId: tenant.organizationId, before, after: changed });
    return after;
  });
}

/** The branding in the audit records. */
const recorded = ({ accentColor, logo }: Branding) => ({ accentColor, logo: logo?.hash ?? null });

/** Stores a logo, or marks it as the latest if it exists, and deletes logos that nothing recent refers to. */
async function keep(tx: TenantDb, image: LogoImage): Promise<void> {
  await tx.upsert(organizationLogos, image, { contentType: image.contentType });
  const latest = await tx
    .select({ hash: organizationLogos.hash })
    .from(organizationLogos)
    .orderBy(desc(organizationLogos.updatedAt))
    .limit(keptLogos);
  const kept = [image.hash, ...latest.map(({ hash }) => hash)];
  await tx.delete(organizationLogos, notInArray(organizationLogos.hash, kept));
}
