import type { Page } from "@playwright/test";
import { asTenant } from "@test/builders";
import { eq } from "drizzle-orm";
import { beginSession } from "../../src/server/auth/begin-session";
import {
  encodeBrowserSession,
  sessionCookieName,
  sessionCookieOptions,
} from "../../src/server/auth/browser-session";
import { user } from "../../src/server/db/schema";
import { resolveTenant } from "../../src/server/tenancy/resolve-tenant";
import { tenantDb } from "../../src/server/tenancy/tenant-db";
import { tenantUrl } from "./app";

interface Person {
  organizationId: number;
  subdomain: string;
  userId: number;
  email: string;
}

/** Gives the page's browser a session of the person, like the sign-in form, in a hundredth of its time. */
export async function haveSession(page: Page, person: Person): Promise<void> {
  const { organizationId, subdomain, userId, email } = person;
  const tokens = await asTenant(organizationId, () => beginSession({ userId, email }));
  const { httpOnly, secure } = sessionCookieOptions();
  const value = await encodeBrowserSession(tokens);
  await page
    .context()
    .addCookies([
      { name: sessionCookieName(), value, url: tenantUrl(subdomain), httpOnly, secure, sameSite: "Lax" },
    ]);
}

/** The same for a person of the demo data. For tests of what comes after signing in, which open the page themselves. */
export async function haveDemoSession(page: Page, subdomain: string, role = "admin"): Promise<void> {
  const organizationId = (await resolveTenant(subdomain))?.organizationId;
  if (organizationId === undefined) throw new Error(`The demo has no tenant ${subdomain}`);
  const email = `${role}@${subdomain}.test`;
  const [found] = await asTenant(organizationId, async () =>
    tenantDb().select({ userId: user.id }).from(user).where(eq(user.email, email)).limit(1),
  );
  if (!found) throw new Error(`The demo has nobody with ${email}`);
  await haveSession(page, { organizationId, subdomain, email, userId: found.userId });
}
