import {
  asTenant,
  createOrganization,
  createUser,
  testPassword,
  testPasswordHash,
  unique,
} from "@test/builders";
import { contextOf, refusal } from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { beginSession } from "@/server/auth/begin-session";
import { beginSignInAttempt } from "@/server/auth/lockout";
import { oneTimeTokens, securityEvents, user, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);
const oldPassword = testPassword;
const password = "vault lamp orbit";

/** A signed-in person who forgot the password. */
async function account(values: Partial<typeof user.$inferInsert> = {}) {
  const organization = await createOrganization();
  const { organizationId, subdomain } = organization;
  const email = `${unique("ann")}@example.test`;
  const userId = await createUser(organizationId, {
    email,
    passwordHash: testPasswordHash,
    lastName: "Lovelace",
    ...values,
  });
  const auth = () => createCaller(contextOf(subdomain));
  return { ...organization, email, userId, auth };
}

type Account = Awaited<ReturnType<typeof account>>;

/** Requests a link and takes the token from the mail. */
async function newLink({ auth, email, organizationId }: Account): Promise<string> {
  await auth().forgotPassword({ email });
  const mails = (await mailsOf(organizationId)).filter(({ kind }) => kind === "reset-password");
  return tokenIn(mails.at(-1) ?? { text: "" });
}

const eventsOf = (organizationId: number) =>
  asTenant(organizationId, async () => {
    const rows = await tenantDb()
      .select({ type: securityEvents.type, userId: securityEvents.userId })
      .from(securityEvents)
      .orderBy(securityEvents.id);
    return rows.filter(({ type }) => type.startsWith("password"));
  });

describe("requesting a new password", () => {
  it("sends a link on the tenant's own host to the stored email, without a copy for anyone", async () => {
    const ann = await account();
    await ann.auth().forgotPassword({ email: ` ${ann.email.toUpperCase()} ` });
    const [mail, ...others] = await mailsOf(ann.organizationId);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "reset-password", recipient: ann.email, bcc: null });
    expect(mail?.text).toMatch(new RegExp(`^https?://${ann.subdomain}\\.[^/]+/reset-password#token=`, "m"));
    expect(await eventsOf(ann.organizationId)).toEqual([
      { type: "password.reset_requested", userId: ann.userId },
    ]);
  });

  it("responds the same, after the same time, whether or not there is an active account", async () => {
    const ann = await account();
    const disabled = await account({ status: userStatus.disabled });
    for (const { auth, email } of [ann, { ...ann, email: `${unique("no")}@example.test` }, disabled]) {
      const startedAt = performance.now();
      expect(await auth().forgotPassword({ email })).toEqual({ accepted: true });
      expect(performance.now() - startedAt).toBeGreaterThan(295);
    }
    expect(await mailsOf(ann.organizationId)).toHaveLength(1);
    expect(await mailsOf(disabled.organizationId)).toEqual([]);
  });

  async function requestedTooOften() {
    const ann = await account();
    for (let request = 1; request <= 4; request += 1) {
      expect(await ann.auth().forgotPassword({ email: ann.email })).toEqual({ accepted: true });
    }
    return { ann, mails: await mailsOf(ann.organizationId) };
  }

  it("sends at most three mails an hour to an account", async () => {
    const { mails } = await requestedTooOften();
    expect(mails).toHaveLength(3);
  });

  it("leaves the last link that was sent valid when it sends no more", async () => {
    const { ann, mails } = await requestedTooOften();
    const token = tokenIn(mails[2] ?? { text: "" });
    expect(await ann.auth().inspectResetLink({ token })).toMatchObject({ email: ann.email });
  });

  it("is refused to an IP that requests too often, for any account", async () => {
    const ann = await account();
    const ask = () => refusal(ann.auth().forgotPassword({ email: `${unique("no")}@example.test` }));
    const outcomes = await Promise.all(Array.from({ length: 21 }, ask));
    expect(outcomes.filter((outcome) => outcome === "TOO_MANY_REQUESTS")).toHaveLength(1);
  });

  it("works for a locked account", async () => {
    const ann = await account();
    const { organizationId, email } = ann;
    const failed = async () => (await beginSignInAttempt(organizationId, email, null)).failed();
    await Promise.all(Array.from({ length: 5 }, failed));
    expect(await refusal(ann.auth().login({ email, password: oldPassword }))).toBe("TOO_MANY_REQUESTS");
    const token = await newLink(ann);
    await ann.auth().resetPassword({ token, password });
    expect(await refusal(ann.auth().login({ email, password }))).toBeUndefined();
  });
});

describe("a link that sets a password", () => {
  async function reset() {
    const ann = await account();
    const token = await newLink(ann);
    await ann.auth().resetPassword({ token, password });
    return { ann, token };
  }

  it("makes only the new password work", async () => {
    const { ann } = await reset();
    expect(await refusal(ann.auth().login({ email: ann.email, password: oldPassword }))).toBe(
      "INVALID_CREDENTIALS",
    );
    expect(await refusal(ann.auth().login({ email: ann.email, password }))).toBeUndefined();
  });

  it("tells the owner that the password has changed", async () => {
    const { ann } = await reset();
    const mails = await mailsOf(ann.organizationId);
    expect(mails.map(({ kind, recipient }) => ({ kind, recipient }))).toEqual([
      { kind: "reset-password", recipient: ann.email },
      { kind: "password-changed", recipient: ann.email },
    ]);
  });

  it("is recorded as used without a secret", async () => {
    const { ann, token } = await reset();
    const mails = await mailsOf(ann.organizationId);
    expect(JSON.stringify(mails[1])).not.toContain(password);
    const stored = await asTenant(ann.organizationId, async () => [
      await tenantDb().select().from(oneTimeTokens),
      await tenantDb().select().from(securityEvents).orderBy(securityEvents.id),
    ]);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await eventsOf(ann.organizationId)).toContainEqual({
      type: "password.reset",
      userId: ann.userId,
    });
  });

  it("ends every session of the account with the next request", async () => {
    const ann = await account();
    const { userId, email, subdomain } = ann;
    const tokens = await asTenant(ann.organizationId, () => beginSession({ userId, email }));
    const device = () => createCaller(contextOf(subdomain, tokens.accessToken));
    await device().me();
    await ann.auth().resetPassword({ token: await newLink(ann), password });
    expect(await refusal(device().me())).toBe("UNAUTHORIZED");
    const { refreshToken } = tokens;
    expect(await refusal(ann.auth().refresh({ refreshToken }))).toBe("UNAUTHORIZED");
  });

  it("stays valid however often it is opened, until it has been used", async () => {
    const ann = await account();
    const token = await newLink(ann);
    for (let look = 1; look <= 3; look += 1) {
      expect(await ann.auth().inspectResetLink({ token })).toMatchObject({ email: ann.email });
    }
    await ann.auth().resetPassword({ token, password });
    expect(await refusal(ann.auth().resetPassword({ token, password }))).toBe("LINK_USED");
    expect(await refusal(ann.auth().inspectResetLink({ token }))).toBe("LINK_USED");
  });

  it("works once if used several times at the same moment", async () => {
    const ann = await account();
    const token = await newLink(ann);
    const uses = await Promise.all(
      [1, 2, 3].map((use) => refusal(ann.auth().resetPassword({ token, password: `${password} ${use}` }))),
    );
    expect(uses.filter((outcome) => outcome === undefined)).toHaveLength(1);
  });

  it("is valid for one hour", async () => {
    const ann = await account();
    const token = await newLink(ann);
    vi.useFakeTimers({ now: Date.now() + 3_599_000, toFake: ["Date"] });
    expect(await refusal(ann.auth().inspectResetLink({ token }))).toBeUndefined();
    vi.setSystemTime(Date.now() + 2000);
    expect(await refusal(ann.auth().inspectResetLink({ token }))).toBe("LINK_EXPIRED");
    expect(await refusal(ann.auth().resetPassword({ token, password }))).toBe("LINK_EXPIRED");
    vi.useRealTimers();
  });

  it("is void once a newer one was sent, or the password was changed", async () => {
    const ann = await account();
    const [first, second] = [await newLink(ann), await newLink(ann)];
    expect(await refusal(ann.auth().inspectResetLink({ token: first }))).toBe("LINK_EXPIRED");
    const { tokens } = await ann.auth().login({ email: ann.email, password: oldPassword });
    await createCaller(contextOf(ann.subdomain, tokens.accessToken)).changePassword({
      currentPassword: oldPassword,
      newPassword: password,
    });
    expect(await refusal(ann.auth().inspectResetLink({ token: second }))).toBe("LINK_EXPIRED");
  });

  it("is unknown to every other tenant", async () => {
    const [ann, eve] = [await account(), await account()];
    const token = await newLink(ann);
    expect(await refusal(eve.auth().inspectResetLink({ token }))).toBe("LINK_UNKNOWN");
    expect(await refusal(eve.auth().resetPassword({ token, password }))).toBe("LINK_UNKNOWN");
  });

  it("is unknown if the account is disabled", async () => {
    const ann = await account();
    const token = await newLink(ann);
    await asTenant(ann.organizationId, () =>
      tenantDb().update(user, { status: userStatus.disabled }, eq(user.id, ann.userId)),
    );
    expect(await refusal(ann.auth().resetPassword({ token, password }))).toBe("LINK_UNKNOWN");
  });

  it.each(["short", "password1234", "lamp lovelace orbit"])(
    "is still good after a password that is refused: %s",
    async (refused) => {
      const ann = await account();
      const token = await newLink(ann);
      await expect(ann.auth().resetPassword({ token, password: refused })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
      expect(await refusal(ann.auth().resetPassword({ token, password }))).toBeUndefined();
    },
  );
});
