import { desc, eq, notInArray } from "drizzle-orm";
import { type Branding, brandingOf, unbranded } from "@/lib/branding";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
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
import { refuseStale, saveSettings } from "./settings";

/** With the present one: mails that were sent refer to the earlier ones. */
const keptLogos = 5;

export async function getBranding(db: TenantDb): Promise<OrganizationBranding> {
  const [row] = await db
    .select({
      accentColor: organizationSettings.accentColor,
      version: organizationSettings.version,
      hash: organizationLogos.hash,
      width: organizationLogos.width,
      height: organizationLogos.height,
    })
    .from(organizationSettings)
    .leftJoin(organizationLogos, eq(organizationLogos.hash, organizationSettings.logoHash))
    .limit(1);
  return row ? { ...brandingOf(row), version: row.version } : { ...unbranded, version: 0 };
}

/** Puts a logo in the place of any earlier one. Throws AppError STALE_VERSION, and what `encodeLogo` throws. */
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

/** Shows the product's own logo again. Throws AppError STALE_VERSION. */
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

/** Null stands for the product's own colour. Throws AppError STALE_VERSION. */
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
  /** The version that was changed. */
  version: number;
  /** What becomes another. */
  branding: Partial<Branding>;
  /** Writes what there is besides the settings, and says what they become. */
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
    refuseStale(current, version);
    const after = { ...current, ...branding, version: version + 1 };
    const [before, changed] = [recorded(current), recorded(after)];
    if (JSON.stringify(before) === JSON.stringify(changed)) return current;
    await invalidateCached(keys.tenant(tenant.subdomain));
    await saveSettings(tx, { ...(await write(tx)), version: after.version });
    const entity = { entityType: "organization", entityId: tenant.organizationId };
    await audit.record({ action, ...entity, before, after: changed });
    return after;
  });
}

/** What the records say of a branding. */
const recorded = ({ accentColor, logo }: Branding) => ({ accentColor, logo: logo?.hash ?? null });

/** Stores a logo, as the latest where it is known already, and lets go of those that nothing recent refers to. */
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
