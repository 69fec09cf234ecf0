import { aliasedTable, and, eq, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { assertVersion, diff, pick } from "@/lib/changes";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { asLine, asText } from "@/lib/text";
import {
  isPendingRequest,
  pendingEmailOf,
  requestAuditEmail,
  withdrawAuditEmail,
} from "@/modules/organization/audit-email/audit-email.service";
import { changeOrganization } from "@/modules/organization/settings/change-organization";
import { saveSettings } from "@/modules/organization/settings/settings";
import { insertWithUniqueName } from "@/modules/organization/subdomain/subdomains.service";
import { assertNotImpersonating } from "@/server/authorize";
import { keys } from "@/server/cache/keys";
import { isDuplicateKey } from "@/server/db/client";
import { columnsOf } from "@/server/db/columns";
import {
  oneTimeTokens,
  organization,
  organizationSettings,
  tenants,
  user,
  userStatus,
} from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OrganizationDetails, UpdateOrganizationInput } from "./details.schema";

const t = textsOf("organizationErrors");

/** The details of the organization. The audit email is only for those who may change it. */
export async function getDetails(db: TenantDb, principal: Principal): Promise<OrganizationDetails> {
  const details = await readDetails(db);
  return can(principal.user, "organization:write")
    ? details
    : { ...details, bccAuditEmailAddress: null, pendingBccAuditEmailAddress: null };
}

/**
 * Changes the given settings of the version that the principal saw. An audit email must be confirmed by its recipient
 * before it takes effect; an empty one withdraws a pending one. Throws FORBIDDEN for the audit email in a support
 * session, and what `requestAuditEmail` throws; AppError STALE_VERSION (with the current settings), NOT_FOUND for
 * people who are not active in the organization, and DUPLICATE if not even the name with the subdomain appended is
 * available.
 */
export async function updateOrganization(
  principal: Principal,
  { version, pendingBccAuditEmailAddress, ...fields }: UpdateOrganizationInput,
): Promise<OrganizationDetails> {
  const { subdomain, organizationId } = principal.tenant;
  return changeOrganization("rename a tenant", principal, async ({ root, asTenant }) => {
    const { before, pending, changed } = await asTenant(async (tx) => {
      const current = await readDetails(tx);
      assertVersion(current, version, "settings");
      const before = fieldsOf(current);
      const changed = diff(before, fields);
      await assertActivePeople(tx, changed);
      return { before, pending: current.pendingBccAuditEmailAddress, changed };
    });
    const { name, representativeId: repId, bccAuditEmailAddress, ...others } = changed;
    if (name) {
      await insertWithUniqueName(name, subdomain, (recordName) =>
        root.update(tenants).set({ name: recordName }).where(eq(tenants.subdomain, subdomain)),
      ).catch(throwNameTaken);
    }
    return asTenant(async (tx, audit) => {
      const isAsked = typeof bccAuditEmailAddress === "string";
      const withdraws = pendingBccAuditEmailAddress === null || fields.bccAuditEmailAddress === null;
      const isWithdrawn = withdraws && (await withdrawAuditEmail(tx));
      if (Object.keys(changed).length === 0 && !isWithdrawn) return readDetails(tx);
      if (bccAuditEmailAddress !== undefined || isWithdrawn) assertNotImpersonating(principal);
      if (isAsked) await requestAuditEmail(tx, principal, bccAuditEmailAddress);
      if (name) await audit.invalidate(keys.tenant(subdomain));
      const columns = { name, repId, ...others, ...(!isAsked && { bccAuditEmailAddress }) };
      if (Object.values(columns).some((value) => value !== undefined)) {
        await tx.update(organization, columns, eq(organization.id, organizationId));
      }
      await saveSettings(tx, { version: version + 1 });
      await audit.record({
        action: "organization.update",
        entityId: organizationId,
        before: {
          ...pick(
            before,
            Object.keys(changed).filter((field) => !(isAsked && field === "bccAuditEmailAddress")),
          ),
          ...(isWithdrawn && pending !== null && { pendingBccAuditEmailAddress: pending }),
        },
        after: isAsked
          ? { name, representativeId: repId, ...others, pendingBccAuditEmailAddress: bccAuditEmailAddress }
          : { ...changed, ...(isWithdrawn && { pendingBccAuditEmailAddress: null }) },
      });
      return readDetails(tx);
    });
  });
}

const sponsor = aliasedTable(user, "sponsor");
const representative = aliasedTable(user, "representative");

/** The details with all settings, for any principal. Throws AppError NOT_FOUND if there is no organization. */
export async function readDetails(db: TenantDb): Promise<OrganizationDetails> {
  const [row] = await db
    .select({
      ...columnsOf(organization, "name", "details", "bccAuditEmailAddress"),
      pending: oneTimeTokens.data,
      version: organizationSettings.version,
      sponsor: personColumns(sponsor),
      representative: personColumns(representative),
    })
    .from(organization)
    .leftJoin(organizationSettings, eq(organizationSettings.organizationId, organization.id))
    .leftJoin(sponsor, eq(sponsor.id, organization.sponsorId))
    .leftJoin(representative, eq(representative.id, organization.repId))
    .leftJoin(oneTimeTokens, isPendingRequest())
    .limit(1);
  if (!row) throw new AppError("NOT_FOUND", t("notFound"));
  const { pending, ...found } = row;
  return {
    ...found,
    pendingBccAuditEmailAddress: pendingEmailOf(pending),
    version: found.version ?? 0,
    sponsor: found.sponsor && toReference(found.sponsor),
    representative: found.representative && toReference(found.representative),
  };
}

const personColumns = ({ id, firstName, lastName, status }: typeof user) => ({
  id,
  firstName,
  lastName,
  status,
});

const toReference = ({
  id,
  status,
  ...person
}: {
  id: number;
  firstName: string;
  lastName: string;
  status: number;
}) => ({ id, name: fullName(person), isActive: status === userStatus.active });

type Fields = Omit<UpdateOrganizationInput, "version" | "pendingBccAuditEmailAddress">;

const fieldsOf = ({ name, details, sponsor, representative, bccAuditEmailAddress }: OrganizationDetails) => ({
  // Normalized as on write: older texts can have line breaks that no form returns unchanged.
  name: asLine(name),
  details: details === null ? null : asText(details) || null,
  sponsorId: sponsor?.id ?? null,
  representativeId: representative?.id ?? null,
  bccAuditEmailAddress,
});

/** A person who has left stays until someone else is chosen, but cannot be chosen again. */
async function assertActivePeople(tx: TenantDb, { sponsorId, representativeId }: Fields): Promise<void> {
  const chosen = Object.entries({ sponsorId, representativeId }).flatMap(([field, id]) =>
    id === undefined ? [] : [{ field, id }],
  );
  if (chosen.length === 0) return;
  const ids = chosen.map(({ id }) => id);
  const rows = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.id, ids), eq(user.status, userStatus.active)));
  const absent = chosen.filter(({ id }) => !rows.some((row) => row.id === id));
  if (absent.length === 0) return;
  const message = t("chooseActivePerson");
  throw new AppError("NOT_FOUND", message, {
    fieldErrors: Object.fromEntries(absent.map(({ field }) => [field, [message]])),
  });
}

function throwNameTaken(error: unknown): never {
  if (!isDuplicateKey(error)) throw error;
  throw fieldError("DUPLICATE", "name", t("nameTaken"), { cause: error });
}
