import { eq, gt } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { assertVersion } from "@/lib/changes";
import { platformSubdomain } from "@/lib/subdomain";
import { readDetails } from "@/modules/organization/details/details.service";
import { changeOrganization } from "@/modules/organization/settings/change-organization";
import { saveSettings } from "@/modules/organization/settings/settings";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { allOf } from "@/server/db/conditions";
import { activityLogs, formerSubdomains, organization, tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { assertNotDemo } from "@/server/tenancy/assert-not-demo";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { type ChangedSubdomain, type ChangeSubdomainInput, maxMoves, redirectDays } from "./subdomain.schema";
import {
  assertNotFormerSubdomain,
  disambiguatedName,
  insertWithUniqueName,
  type RootTransaction,
  throwSubdomainTaken,
} from "./subdomains.service";

const t = textsOf("organizationErrors");

const action = "organization.change_subdomain";
const redirectMs = redirectDays * 86_400_000;

/**
 * Changes the subdomain of the organization; the old one redirects for a while and stays reserved for it (decision 12).
 * The organization can return to a former one. Throws AppError DUPLICATE, at the field, if another organization has or
 * had it, CONFLICT if it is the current one, LIMIT_REACHED after too many changes, STALE_VERSION, and FORBIDDEN in a demo.
 */
export async function changeSubdomain(
  principal: Principal,
  input: ChangeSubdomainInput,
): Promise<ChangedSubdomain> {
  assertNotDemo();
  const { organizationId, subdomain: left } = principal.tenant;
  const { subdomain } = input;
  const version = input.version + 1;
  if (left === platformSubdomain) {
    throw new AppError("CONFLICT", t("subdomainOfPlatform"));
  }
  return changeOrganization("change the subdomain of a tenant", principal, async ({ root, asTenant }) => {
    const { name, formers } = await asTenant(async (tx) => {
      const current = await readDetails(tx);
      assertVersion(current, input.version, "settings");
      if (subdomain === left) throw fieldError("CONFLICT", "subdomain", t("subdomainAlreadyYours"));
      await assertSubdomainChangeAllowed(tx);
      const formers = await tx.select({ subdomain: formerSubdomains.subdomain }).from(formerSubdomains);
      await tx
        .update(organization, { subdomain }, eq(organization.id, organizationId))
        .catch((error) => throwSubdomainTaken(error, subdomain));
      return { name: current.name, formers: formers.map((former) => former.subdomain) };
    });
    await moveRecord(root, { name, left, subdomain });
    await asTenant(async (tx) => {
      // Before any locking read of that table: two organizations that move at the same time would wait for each other.
      await tx.insert(formerSubdomains, {
        subdomain: left,
        redirectsUntil: new Date(Date.now() + redirectMs),
      });
      await tx.delete(formerSubdomains, eq(formerSubdomains.subdomain, subdomain));
    });
    await assertNotFormerSubdomain(root, subdomain, organizationId);
    await asTenant(async (tx, audit) => {
      await saveSettings(tx, { version });
      const move = { before: { subdomain: left }, after: { subdomain } };
      await audit.record({ action, entityId: organizationId, ...move });
      await recordSecurityEvent(tx, {
        type: "organization.subdomain_changed",
        userId: null,
        details: { before: left, after: subdomain },
      });
    });
    const stale = new Set([left, subdomain, ...formers]);
    await Promise.all([...stale].map((subdomain) => invalidateCached(keys.tenant(subdomain))));
    return { subdomain, url: tenantUrl(subdomain, "/login?note=moved"), version };
  });
}

/** Counted in the activity, which is kept for longer: returning to a subdomain deletes its row from the former ones. */
async function assertSubdomainChangeAllowed(tx: TenantDb): Promise<void> {
  const isRecent = gt(activityLogs.createdAt, new Date(Date.now() - redirectMs));
  const moves = await tx.count(activityLogs, allOf(eq(activityLogs.action, action), isRecent));
  if (moves < maxMoves) return;
  throw fieldError(
    "LIMIT_REACHED",
    "subdomain",
    t("subdomainMoves", { moves: String(maxMoves), days: String(redirectDays) }),
  );
}

/** An organization of an existing database may have no lifecycle record. */
async function moveRecord(
  root: RootTransaction,
  { name, left, subdomain }: { name: string; left: string; subdomain: string },
): Promise<void> {
  const isRecord = eq(tenants.subdomain, left);
  const [record] = await root.select({ name: tenants.name }).from(tenants).where(isRecord);
  if (!record) return;
  const write = (recordName: string) =>
    root.update(tenants).set({ name: recordName, subdomain }).where(isRecord);
  // The name of the record, if it contains the subdomain, is updated as well.
  const moving =
    record.name === disambiguatedName(name, left)
      ? insertWithUniqueName(name, subdomain, write)
      : write(record.name);
  await moving.catch((error: unknown) => throwSubdomainTaken(error, subdomain));
}
