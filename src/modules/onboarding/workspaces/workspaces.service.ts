import { setTimeout as delay } from "node:timers/promises";
import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { normalizeEmail } from "@/lib/mailbox";
import { organization, tenants, user, userStatus } from "@/server/db/schema";
import { consume } from "@/server/http/rate-limit";
import { enqueueMail } from "@/server/mail/outbox";
import { mayMailStranger } from "@/server/mail/stranger-limits";
import { logger } from "@/server/observability/logger";
import { currentRequest } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { workspacesMail } from "./workspaces.mail";

/** The number that one mail can list. */
const maxWorkspaces = 50;
const mailsPerHour = 3;
/** Longer than the work takes, so that the response time reveals nothing. */
const respondAfterMs = 500;

/**
 * Sends a person the links to their workspaces, to the stored email. For an unknown email nothing happens, and the
 * response takes as long. Awaited to the end, since a function may be stopped as soon as it has responded.
 */
export async function mailWorkspaces(normalizedEmail: string): Promise<void> {
  await Promise.all([find(normalizedEmail), delay(respondAfterMs)]);
}

async function find(normalizedEmail: string): Promise<void> {
  const users = await activeUsersOf(normalizedEmail);
  const [first] = users;
  const { isExceeded } = await consume(`find-workspaces:${normalizedEmail}`, mailsPerHour, 3600);
  if (!first || isExceeded || !(await mayMailStranger(normalizedEmail))) return;
  const workspaces = users.map(({ name, subdomain }) => ({
    name,
    url: tenantUrl(subdomain ?? "", "/login"),
  }));
  const asked = currentRequest().language;
  // A mail always belongs to an organization; which one makes no difference to the recipient.
  await TenantContext.run({ tenantId: first.organizationId }, () =>
    tenantDb().transaction((tx) =>
      enqueueMail(tx, { userId: first.userId, isCounted: true }, (chosen) =>
        workspacesMail(chosen ?? asked, workspaces),
      ),
    ),
  )
    // An error would reveal that there was something to send.
    .catch((error) => logger().error({ error }, "workspaces not mailed"));
}

/** The active users with an email in active organizations. */
async function activeUsersOf(normalizedEmail: string) {
  const rows = await withoutTenantScope("find the workspaces of a person", (db) =>
    db
      .select({
        userId: user.id,
        email: user.email,
        organizationId: organization.id,
        name: organization.name,
        subdomain: organization.subdomain,
      })
      .from(user)
      .innerJoin(organization, eq(organization.id, user.organizationId))
      .leftJoin(tenants, eq(tenants.subdomain, organization.subdomain))
      .where(
        and(
          eq(user.email, normalizedEmail),
          eq(user.status, userStatus.active),
          isNotNull(organization.subdomain),
          or(isNull(tenants.isActive), eq(tenants.isActive, true)),
        ),
      )
      .orderBy(asc(organization.name), asc(organization.id))
      .limit(maxWorkspaces),
  );
  // The collation also finds emails that differ only in accents.
  return rows.filter(({ email }) => normalizeEmail(email) === normalizedEmail);
}
