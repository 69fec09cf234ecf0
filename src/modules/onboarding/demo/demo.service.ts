import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { Handoff } from "@/lib/handoff";
import { timeZone } from "@/lib/localization";
import { roundedWait } from "@/lib/rounded-wait";
import { readTenantSettings } from "@/lib/tenant-settings";
import { addSampleData } from "@/modules/catalogue/sample-data/sample-data.service";
import { createWorkspace } from "@/modules/onboarding/sign-up/new-workspace.service";
import { demoTenants } from "@/server/db/schema";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import { networkOf } from "@/server/http/network";
import { currentRequest } from "@/server/operation";
import { signUpState } from "@/server/sign-up-state";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type { StartDemoInput } from "./demo.schema";

const t = textsOf("onboardingErrors");

/** How long a demo lives. */
export const demoSeconds = 86_400;

/** What a visitor does by hand; a program that fills the database meets these first. */
const limits = { users: 5, products: 500, requestsPerMinute: 300 };

const admin = {
  email: "guest@demo.invalid",
  firstName: "Guest",
  lastName: "Visitor",
  // There is no mailbox, so nothing can be verified, and no reminder is of use.
  emailVerifiedAt: new Date(0),
};

/**
 * Creates a demo: an organization of the visitor's own, with sample data, in which they are the administrator until it ends.
 * Throws AppError NOT_FOUND if this installation offers none, and TOO_MANY_REQUESTS if the network has started as many as
 * it may, or all that may exist do.
 */
export async function startDemo(input: StartDemoInput): Promise<Handoff> {
  const { DEMO_WORKSPACES, DEMO_RATE_LIMIT_PER_DAY } = env();
  if (DEMO_WORKSPACES === 0) throw new AppError("NOT_FOUND", t("noDemo"));
  await assertDemoIsFree();
  await consumeOrThrow(`demo:${networkOf(currentRequest().ip)}`, DEMO_RATE_LIMIT_PER_DAY, demoSeconds);
  const settings = { timeZone: timeZone.safeParse(input.timeZone).data ?? "UTC", limits };
  return createWorkspace({
    reason: "start a demo",
    tenant: {
      name: "Demo workspace",
      // Not to be guessed: it is what a visitor's workspace is known by.
      subdomain: `demo-${randomBytes(10).toString("hex")}`,
      settings,
      demoUntil: new Date(Date.now() + demoSeconds * 1000),
    },
    // Nobody knows the password: the visitor is signed in by the handoff alone.
    admin: { ...admin, password: randomBytes(32).toString("base64url") },
    complete: (tx) => addSampleData(tx, readTenantSettings(settings)),
  });
}

/**
 * Counted in the database, so that it also holds without Redis. Visitors who come in the same moment may exceed the limit by
 * their number.
 */
async function assertDemoIsFree(): Promise<void> {
  const [row] = await withoutTenantScope("count the demos", (db) =>
    db
      .select({
        demos: sql<number>`count(*)`.mapWith(Number),
        // The end of the oldest: its place is free then, or soon after.
        nextEnd: sql`min(${demoTenants.expiresAt})`.mapWith(demoTenants.expiresAt),
      })
      .from(demoTenants),
  );
  if (!row || row.demos < env().DEMO_WORKSPACES) return;
  const waitSeconds = Math.max(60, Math.ceil((row.nextEnd.getTime() - Date.now()) / 1000));
  throw new AppError(
    "TOO_MANY_REQUESTS",
    t("demosInUse", { signUp: signUpState(), ...roundedWait(waitSeconds) }),
    {
      retryAfterSeconds: waitSeconds,
    },
  );
}
