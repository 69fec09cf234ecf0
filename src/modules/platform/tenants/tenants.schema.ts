import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { email } from "@/lib/email";
import { idOf } from "@/lib/ids";
import { newOrganizationName } from "@/lib/names";
import { newSubdomain } from "@/lib/new-subdomain";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { sortsOf } from "@/lib/sorting";
import { editedTenantSettings } from "@/lib/tenant-settings";
import { searchText, text } from "@/lib/text";
import { localization } from "@/modules/organization/localization/localization.schema";

const t = textsOf("identifierChecks");

export const tenantId = idOf("tenants", z.uuid({ error: () => t("organization") }));

export const tenantByIdInput = z.strictObject({ id: tenantId });
export const tenantBySubdomainInput = z.strictObject({ subdomain: z.string().min(1).max(100) });

/** The reason for an action of the platform. */
export const reason = text({ label: "reason", min: 3, max: 500 });

/** The reason is shown only on the platform; it is recorded with the change. */
export const suspendTenantInput = z.strictObject({ id: tenantId, reason });

export const tenantSorts = sortsOf(["name", "subdomain", "createdAt"]);
export type TenantSort = (typeof tenantSorts)[number];
/** Demos are apart: an organization of any other state is a customer. */
export const tenantStates = ["active", "suspended", "demo"] as const;

export const listTenantsInput = z.strictObject({
  ...paginationInput,
  search: searchText.optional(),
  status: z.enum(tenantStates).optional().describe("Without it, all organizations but demos."),
  sort: z.enum(tenantSorts).default("name"),
});
export type ListTenantsInput = z.infer<typeof listTenantsInput>;

export const tenantRecord = z.strictObject({
  id: tenantId,
  name: z.string(),
  subdomain: z.string(),
  isActive: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type TenantRecord = z.infer<typeof tenantRecord>;

const stats = z.strictObject({
  activeUsers: z.number(),
  /** Not counting the trash. */
  products: z.number(),
  lastActivityAt: z.iso
    .datetime()
    .nullable()
    .describe("When something was last recorded; null if nothing was."),
});
export type Stats = z.infer<typeof stats>;

const listedTenant = tenantRecord.extend({
  ...stats.shape,
  demoUntil: z.iso.datetime().nullable().describe("When a demo is deleted; null for any other organization."),
});
export type ListedTenant = z.infer<typeof listedTenant>;
export const tenantList = z.strictObject({ items: z.array(listedTenant), pagination: paginationOutput });

const revision = z.string().regex(/^[0-9a-f]{64}$/, { error: () => t("revision") });

/** The settings, and what the organization's own administrators choose: locale, currency, time zone and retention. */
export const tenantSettingsState = z.strictObject({
  settings: editedTenantSettings,
  ...localization.shape,
  activityRetentionDays: z.number().nullable().describe("Null means forever."),
  /** The revision of the stored record, so that a change of an outdated copy is rejected. */
  revision,
});
export type TenantSettingsState = z.infer<typeof tenantSettingsState>;

export const tenantDetail = listedTenant.extend({
  ...tenantSettingsState.shape,
  /** The platform's own organization: it cannot be suspended, and nobody can act as its people. */
  isPlatform: z.boolean(),
  requestsThisMinute: z.number().nullable().describe("In the current minute; null while unknown."),
});
export type TenantDetail = z.infer<typeof tenantDetail>;

export const createTenantInput = z.strictObject({
  organizationName: newOrganizationName,
  subdomain: newSubdomain,
  /** The first administrator, who is invited. */
  email,
});
export type CreateTenantInput = z.infer<typeof createTenantInput>;

export const updateTenantSettingsInput = z.strictObject({
  id: tenantId,
  revision,
  settings: editedTenantSettings,
});
export type UpdateTenantSettingsInput = z.infer<typeof updateTenantSettingsInput>;

/** The details of an error STALE_VERSION. */
export const staleSettings = z.object({ current: tenantSettingsState });
