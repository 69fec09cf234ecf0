import { asTenant, createOrganization } from "@test/builders";
import { refusal, type SignedIn, signedIn } from "@test/callers";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { runInOperation } from "@/server/operation";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";
import { securityEventsRouter } from "./security-events.router";

const createCaller = createCallerFactory(router({ auth: authRouter, securityEvents: securityEventsRouter }));

const request = { requestId: "test", ip: "2001:db8::9", userAgent: "vitest", language: "en" as const };

/** Something that happened to the account, as if done by the account itself. */
const record = ({ organizationId, userId }: SignedIn, type: "second_factor.enabled" | "sign_in.failed") =>
  runInOperation({ name: "test", request }, () =>
    asTenant(organizationId, () => recordSecurityEvent(tenantDb(), { type, userId }), userId),
  );

const ownOf = (user: SignedIn) => createCaller(user.context()).auth;

describe("the security events of one's own account", () => {
  it("are nobody else's, newest first", async () => {
    const home = await createOrganization();
    const [ann, bob] = [await signedIn(home, "client"), await signedIn(home, "client")];
    await record(ann, "sign_in.failed");
    await record(bob, "sign_in.failed");
    await record(ann, "second_factor.enabled");
    const { items, next } = await ownOf(ann).securityEvents({});
    expect(items.map(({ type }) => type)).toEqual([
      "second_factor.enabled",
      "sign_in.failed",
      "session.begun",
    ]);
    expect(items[0]).toMatchObject({ ip: "2001:db8::9", userAgent: "vitest", person: { email: ann.email } });
    expect(next).toBeNull();
  });

  it("come page by page, each once, even those of the same moment", async () => {
    const ann = await signedIn(await createOrganization(), "client");
    await Promise.all(Array.from({ length: 12 }, () => record(ann, "sign_in.failed")));
    const seen: number[] = [];
    let before: { at: string; id: number } | undefined;
    for (const expected of [5, 5, 3]) {
      const page = await ownOf(ann).securityEvents({ limit: 5, ...(before ? { before } : {}) });
      expect(page.items).toHaveLength(expected);
      expect(page).toMatchObject({ total: 13, totalIsExact: true });
      seen.push(...page.items.map(({ id }) => id));
      before = page.next ?? undefined;
    }
    expect(before).toBeUndefined();
    expect(new Set(seen).size).toBe(13);
  });
});

describe("the security events of the organization", () => {
  it("leave out those of another organization", async () => {
    const admin = await signedIn(await createOrganization(), "admin");
    const stranger = await signedIn(await createOrganization(), "client");
    await record(stranger, "sign_in.failed");
    const { items } = await createCaller(admin.context()).securityEvents.list({});
    expect(items.map(({ type }) => type)).toEqual(["session.begun"]);
  });

  it("name the account and the actor", async () => {
    const home = await createOrganization();
    const [admin, ann] = [await signedIn(home, "admin"), await signedIn(home, "client")];
    await asTenant(
      home.organizationId,
      () => recordSecurityEvent(tenantDb(), { type: "second_factor.reset", userId: ann.userId }),
      admin.userId,
    );
    const { items } = await createCaller(admin.context()).securityEvents.list({});
    expect(items.map(({ type }) => type)).toEqual(["second_factor.reset", "session.begun", "session.begun"]);
    expect(items[0]).toMatchObject({ person: { id: ann.userId }, actorName: "Test User" });
  });

  it("are for administrators alone", async () => {
    const home = await createOrganization();
    for (const role of ["staff", "coordinator", "client"] as const) {
      const other = await signedIn(home, role);
      expect(await refusal(createCaller(other.context()).securityEvents.list({})), role).toBe("FORBIDDEN");
    }
  });
});
