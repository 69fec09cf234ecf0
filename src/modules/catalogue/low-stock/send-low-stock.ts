import { and, eq, inArray, isNull, lte, min, or } from "drizzle-orm";
import { can } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { lowStockMails, organization, tenants, user, userStatus } from "@/server/db/schema";
import { enqueueMails } from "@/server/mail/outbox";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { lowStockMail } from "./low-stock.mails";
import { noteLowStock, readLowStock } from "./low-stock-products";

/** An organization is looked at no more often than this, by all processes together. */
const checkAfterMs = 45 * 60 * 1000;
/** Between two mails to a person. */
const mailAfterMs = 24 * 60 * 60 * 1000;
/** Organizations in one run; the next one begins with those that have waited longest. */
const maxOrganizations = 10_000;

/**
 * Mails what has become low or run out to those who want to know, organization by organization, until `isEnough`. Returns the
 * number of mails, which are in the outbox then.
 */
export async function sendLowStockMails(isEnough: () => boolean): Promise<number> {
  let mails = 0;
  for (const subdomain of await organizationsToCheck()) {
    if (isEnough()) break;
    const tenant = await resolveTenant(subdomain);
    if (tenant) mails += await sendOf(tenant);
  }
  return mails;
}

const checkedBefore = () => new Date(Date.now() - checkAfterMs);

async function organizationsToCheck(): Promise<string[]> {
  return withoutTenantScope("find organizations whose people want to know about low stock", async (db) => {
    const rows = await db
      .select({ subdomain: organization.subdomain })
      .from(lowStockMails)
      .innerJoin(organization, eq(organization.id, lowStockMails.organizationId))
      .leftJoin(tenants, eq(tenants.subdomain, organization.subdomain))
      .where(
        and(
          lte(lowStockMails.checkedAt, checkedBefore()),
          // A suspended organization sends nothing; one of an older database has no record.
          or(isNull(tenants.isActive), eq(tenants.isActive, true)),
        ),
      )
      .groupBy(organization.id, organization.subdomain)
      .orderBy(min(lowStockMails.checkedAt))
      .limit(maxOrganizations);
    return rows.flatMap(({ subdomain }) => subdomain ?? []);
  });
}

/** Returns the number of mails. */
const sendOf = (tenant: Tenant): Promise<number> =>
  TenantContext.run({ tenantId: tenant.organizationId }, () =>
    tenantDb().transaction(async (tx) => {
      // Processes take turns, and so do people who change their minds.
      await lockOrganization(tx);
      const people = await readPeople(tx);
      const before = checkedBefore();
      // Another process may have been faster.
      if (people.every(({ checkedAt }) => checkedAt > before)) return 0;
      const now = new Date();
      await noteLowStock(tx, now);
      const told = await tell(tx, tenant, people.filter(mayBeTold(now)));
      await tx.update(lowStockMails, { checkedAt: now }, inArray(lowStockMails.userId, idsOf(people)));
      if (told.length > 0) {
        const change = { toldUntil: now, mailedAt: now };
        await tx.update(lowStockMails, change, inArray(lowStockMails.userId, told));
      }
      return told.length;
    }),
  );

type Recipient = Awaited<ReturnType<typeof readPeople>>[number];

const readPeople = async (tx: TenantDb) =>
  tx
    .select({
      userId: lowStockMails.userId,
      toldUntil: lowStockMails.toldUntil,
      mailedAt: lowStockMails.mailedAt,
      checkedAt: lowStockMails.checkedAt,
      status: user.status,
      roles: user.roles,
    })
    .from(lowStockMails)
    .innerJoin(user, eq(user.id, lowStockMails.userId));

const idsOf = (people: Recipient[]) => people.map(({ userId }) => userId);

const mayBeTold =
  (now: Date) =>
  ({ status, roles, mailedAt }: Recipient): boolean =>
    status === userStatus.active &&
    can({ roles: parseRoles(roles) }, "products:read") &&
    (mailedAt === null || now.getTime() - mailedAt.getTime() >= mailAfterMs);

/** Puts a mail into the outbox for each of them for whom there is something new; returns their ids. */
async function tell(tx: TenantDb, tenant: Tenant, people: Recipient[]): Promise<number[]> {
  if (people.length === 0) return [];
  const first = new Date(Math.min(...people.map(({ toldUntil }) => toldUntil.getTime())));
  const low = await readLowStock(tx, first);
  const mails = people.flatMap(({ userId, toldUntil }) => {
    const products = low.filter(({ since }) => since > toldUntil);
    return products.length > 0 ? [{ userId, products }] : [];
  });
  await enqueueMails(
    tx,
    mails.map(({ userId, products }) => ({
      to: { userId },
      mail: (chosen) => lowStockMail(tenant, chosen ?? tenant.language, products),
    })),
  );
  return mails.map(({ userId }) => userId);
}
