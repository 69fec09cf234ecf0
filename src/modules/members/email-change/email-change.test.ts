import {
  asTenant,
  createOrganization,
  createSecondFactor,
  createUser,
  testPassword,
  unique,
} from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { totpCodeOf } from "@test/totp";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { beginSession } from "@/server/auth/begin-session";
import { activityLogs, securityEvents, user, userDetails, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));
const as = ({ subdomain, accessToken }: Pick<SignedIn, "subdomain" | "accessToken">) =>
  createCaller(contextOf(subdomain, accessToken));
const stranger = ({ subdomain }: Pick<SignedIn, "subdomain">) => createCaller(contextOf(subdomain));

const newEmail = () => `${unique("new")}@example.test`;
const identity = { password: testPassword };

const mailTo = async ({ organizationId }: SignedIn, recipient: string, kind: string) => {
  const mail = (await mailsOf(organizationId)).findLast(
    (sent) => sent.recipient === recipient && sent.kind === kind,
  );
  if (!mail) throw new Error(`There is no mail ${kind} to ${recipient}`);
  return mail;
};

const storedOf = ({ organizationId, userId }: SignedIn) =>
  asTenant(organizationId, async () => {
    const [row] = await tenantDb().select().from(user).where(eq(user.id, userId)).limit(1);
    return row?.email;
  });

const eventsOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => {
    const rows = await tenantDb().select().from(securityEvents).orderBy(securityEvents.id);
    return rows.map(({ type }) => type).filter((type) => type.startsWith("account."));
  });

/** A person who has entered another email, and the tokens of both mails. */
async function requested() {
  const ann = await signedInToNewOrganization("client");
  const to = newEmail();
  const state = await as(ann).users.requestEmailChange({ ...identity, email: to });
  const token = tokenIn(await mailTo(ann, to, "change-email"));
  const objection = tokenIn(await mailTo(ann, ann.email, "email-change-requested"));
  return { ann, to, state, token, objection };
}

/** The same, and the link was used: the token is that of the mail about it. */
async function changed() {
  const { ann, to, token, objection: earlier } = await requested();
  await stranger(ann).users.confirmEmailChange({ token });
  const objection = tokenIn(await mailTo(ann, ann.email, "email-changed"));
  return { ann, to, token, objection, earlier };
}

describe("asking for another email", () => {
  it("changes nothing until it is confirmed", async () => {
    const { ann, to, state } = await requested();
    expect(state).toEqual({ pendingEmail: to, expiresAt: expect.any(String), changeableAt: null });
    expect(await as(ann).users.emailChange()).toEqual(state);
    expect(await storedOf(ann)).toBe(ann.email);
  });

  it("sends one mail to the new one and one to the current one", async () => {
    const { ann, to } = await requested();
    expect(await mailsOf(ann.organizationId)).toMatchObject([
      { kind: "change-email", recipient: to, bcc: null },
      { kind: "email-change-requested", recipient: ann.email, bcc: null },
    ]);
  });

  it("gives the new one a link that confirms it", async () => {
    const { ann, to } = await requested();
    const { text } = await mailTo(ann, to, "change-email");
    expect(text).toMatch(new RegExp(`^https?://${ann.subdomain}\\.[^/]+/change-email#token=`, "m"));
  });

  it("tells the current one which email it is, with a link that objects", async () => {
    const { ann, to } = await requested();
    const { text } = await mailTo(ann, ann.email, "email-change-requested");
    expect(text).toContain(to);
    expect(text).toMatch(new RegExp(`^https?://${ann.subdomain}\\.[^/]+/keep-email#token=`, "m"));
  });

  it("is a security event", async () => {
    const { ann } = await requested();
    expect(await eventsOf(ann)).toEqual(["account.email_change_requested"]);
  });

  it("takes the password and, where there is one, the second factor", async () => {
    const ann = await signedInToNewOrganization("client");
    const ask = (given: { password: string; code?: string }) =>
      refusal(as(ann).users.requestEmailChange({ ...given, email: newEmail() }));
    expect(await ask({ password: "not the password" })).toBe("INVALID_CREDENTIALS");
    const secret = await createSecondFactor(ann.organizationId, ann.userId);
    expect(await ask(identity)).toBe("TOTP_REQUIRED");
    expect(await ask({ ...identity, code: "000000" })).toBe("INVALID_TOTP");
    expect(await mailsOf(ann.organizationId)).toEqual([]);
    expect(await ask({ ...identity, code: totpCodeOf(secret) })).toBeUndefined();
  });

  it("does not reveal whether someone here has the email: only its owner is told", async () => {
    const ann = await signedInToNewOrganization("client");
    const [active, removed] = [newEmail(), newEmail()];
    await createUser(ann.organizationId, { email: active });
    await createUser(ann.organizationId, { email: removed, status: userStatus.removed });
    for (const email of [active, removed]) {
      const state = await as(ann).users.requestEmailChange({ ...identity, email });
      expect(state).toEqual({ pendingEmail: email, expiresAt: expect.any(String), changeableAt: null });
      expect((await mailTo(ann, email, "email-taken")).text).not.toContain("#token=");
    }
    const kinds = (await mailsOf(ann.organizationId)).map(({ kind }) => kind);
    expect(kinds).not.toContain("change-email");
  });

  it("takes an email that someone in another organization has", async () => {
    const email = newEmail();
    await createUser((await createOrganization()).organizationId, { email });
    const ann = await signedInToNewOrganization("client");
    await as(ann).users.requestEmailChange({ ...identity, email });
    const token = tokenIn(await mailTo(ann, email, "change-email"));
    expect(await stranger(ann).users.confirmEmailChange({ token })).toEqual({ email });
  });

  const refusalOfChange = (person: SignedIn, email: string) =>
    refusalOf(as(person).users.requestEmailChange({ ...identity, email }));

  it("refuses the current email", async () => {
    const ann = await signedInToNewOrganization("client");
    const same = await refusalOfChange(ann, ` ${ann.email.toUpperCase()}`);
    expect(same?.details.fieldErrors?.email).toHaveLength(1);
  });

  it("refuses more than three requests an hour", async () => {
    const ann = await signedInToNewOrganization("client");
    for (let request = 1; request <= 3; request += 1) {
      expect(await refusalOfChange(ann, newEmail())).toBeUndefined();
    }
    expect((await refusalOfChange(ann, newEmail()))?.code).toBe("TOO_MANY_REQUESTS");
  });

  it("a second time voids the first link", async () => {
    const { ann, token } = await requested();
    const second = newEmail();
    await as(ann).users.requestEmailChange({ ...identity, email: second });
    expect(await refusal(stranger(ann).users.confirmEmailChange({ token }))).toBe("LINK_EXPIRED");
    expect(await as(ann).users.emailChange()).toMatchObject({ pendingEmail: second });
  });

  it("can be canceled, which voids the link", async () => {
    const { ann, token } = await requested();
    expect(await as(ann).users.cancelEmailChange()).toEqual({ canceled: true });
    expect(await as(ann).users.cancelEmailChange()).toEqual({ canceled: false });
    expect(await as(ann).users.emailChange()).toMatchObject({ pendingEmail: null });
    expect(await refusal(stranger(ann).users.confirmEmailChange({ token }))).toBe("LINK_EXPIRED");
  });

  it("can be objected to from the current email even once it is canceled", async () => {
    const { ann, objection } = await requested();
    expect(await as(ann).users.cancelEmailChange()).toEqual({ canceled: true });
    expect(await stranger(ann).users.keepEmail({ token: objection })).toEqual({ email: ann.email });
  });

  it("with an email that was never verified does not let its owner object", async () => {
    const ann = await signedInToNewOrganization("client");
    await asTenant(ann.organizationId, () => tenantDb().insert(userDetails, { userId: ann.userId }));
    const to = newEmail();
    await as(ann).users.requestEmailChange({ ...identity, email: to });
    await stranger(ann).users.confirmEmailChange({ token: tokenIn(await mailTo(ann, to, "change-email")) });
    expect((await mailsOf(ann.organizationId)).map(({ recipient }) => recipient)).toEqual([to]);
    expect((await as(ann).auth.emailVerification()).isVerified).toBe(true);
    expect(await as(ann).users.emailChange()).toMatchObject({ changeableAt: null });
  });
});

describe("the link to the new email", () => {
  it("changes it with the next request, verified", async () => {
    const { ann, to, token } = await requested();
    expect(await stranger(ann).users.confirmEmailChange({ token })).toEqual({ email: to });
    expect((await as(ann).auth.me()).user.email).toBe(to);
    expect(await as(ann).auth.emailVerification()).toEqual({ email: to, isVerified: true });
    expect(await as(ann).users.profile()).toMatchObject({ email: to, version: 2 });
  });

  it("makes it the one to sign in with", async () => {
    const { ann, to } = await changed();
    const signIn = (email: string) => refusal(stranger(ann).auth.login({ email, password: testPassword }));
    expect(await signIn(ann.email)).toBe("INVALID_CREDENTIALS");
    expect(await signIn(to)).toBeUndefined();
  });

  it("is recorded with both emails", async () => {
    const { ann, to } = await changed();
    expect(await eventsOf(ann)).toEqual(["account.email_change_requested", "account.email_changed"]);
    const logs = await asTenant(ann.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
    expect(logs).toMatchObject([
      { action: "user.request_email_change", actorId: ann.userId, after: { pendingEmail: to } },
      {
        action: "user.change_email",
        actorId: ann.userId,
        before: { email: ann.email },
        after: { email: to },
      },
    ]);
  });

  it("ends all sessions but the one that asked", async () => {
    const { ann, token } = await requested();
    const { organizationId, userId, email, subdomain } = ann;
    const { accessToken } = await asTenant(organizationId, () => beginSession({ userId, email }));
    await as({ subdomain, accessToken }).auth.me();
    await stranger(ann).users.confirmEmailChange({ token });
    expect(await refusal(as({ subdomain, accessToken }).auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(as(ann).auth.me())).toBeUndefined();
  });

  it("voids the password link that the former email had", async () => {
    const { ann, token } = await requested();
    await stranger(ann).auth.forgotPassword({ email: ann.email });
    const reset = tokenIn(await mailTo(ann, ann.email, "reset-password"));
    await stranger(ann).users.confirmEmailChange({ token });
    expect(await refusal(stranger(ann).auth.inspectResetLink({ token: reset }))).toBe("LINK_EXPIRED");
  });

  it("works in no other workspace", async () => {
    const { token } = await requested();
    const elsewhere = await signedInToNewOrganization("client");
    expect(await refusal(stranger(elsewhere).users.confirmEmailChange({ token }))).toBe("LINK_UNKNOWN");
  });

  it("works for one day", async () => {
    const { ann, token } = await requested();
    vi.useFakeTimers({ now: Date.now() + 24 * 3_600_000 + 1000, toFake: ["Date"] });
    expect(await refusal(stranger(ann).users.confirmEmailChange({ token }))).toBe("LINK_EXPIRED");
    vi.useRealTimers();
    expect(await refusal(stranger(ann).users.confirmEmailChange({ token }))).toBeUndefined();
  });

  it("works once", async () => {
    const { ann, token } = await requested();
    const uses = await Promise.all(
      [1, 2, 3].map(() => refusal(stranger(ann).users.confirmEmailChange({ token }))),
    );
    expect(uses.sort()).toEqual(["LINK_USED", "LINK_USED", undefined]);
  });

  it("does nothing once someone else has the email, or the account is disabled", async () => {
    const [taken, disabled] = [await requested(), await requested()];
    await createUser(taken.ann.organizationId, { email: taken.to });
    const use = ({ ann, token }: typeof taken) => refusal(stranger(ann).users.confirmEmailChange({ token }));
    expect(await use(taken)).toBe("DUPLICATE");
    await asTenant(disabled.ann.organizationId, () =>
      tenantDb().update(user, { status: userStatus.disabled }, eq(user.id, disabled.ann.userId)),
    );
    expect(await use(disabled)).toBe("LINK_EXPIRED");
    expect(await storedOf(taken.ann)).toBe(taken.ann.email);
    expect(await storedOf(disabled.ann)).toBe(disabled.ann.email);
  });

  it("that two people follow to the same email changes one of them", async () => {
    const organization = await createOrganization();
    const email = newEmail();
    const people = [await signedIn(organization, "client"), await signedIn(organization, "client")];
    const tokens: string[] = [];
    for (const person of people) {
      await as(person).users.requestEmailChange({ ...identity, email });
      tokens.push(tokenIn(await mailTo(person, email, "change-email")));
    }
    const uses = await Promise.all(
      tokens.map((token) => refusal(stranger(organization).users.confirmEmailChange({ token }))),
    );
    expect(uses.sort()).toEqual(["DUPLICATE", undefined]);
  });
});

describe("the owner of the former email", () => {
  async function putBack() {
    const { ann, to, objection } = await changed();
    expect(await stranger(ann).users.keepEmail({ token: objection })).toEqual({ email: ann.email });
    return { ann, to };
  }

  it("puts it back", async () => {
    const { ann } = await putBack();
    expect(await storedOf(ann)).toBe(ann.email);
  });

  it("ends the sessions by putting it back", async () => {
    const { ann } = await putBack();
    expect(await refusal(as(ann).auth.me())).toBe("UNAUTHORIZED");
  });

  it("voids the known password by putting it back", async () => {
    const { ann, to } = await putBack();
    for (const email of [ann.email, to]) {
      const login = stranger(ann).auth.login({ email, password: testPassword });
      expect(await refusal(login)).toBe("INVALID_CREDENTIALS");
    }
  });

  it("gets a link to a new password after putting it back", async () => {
    const { ann } = await putBack();
    const token = tokenIn(await mailTo(ann, ann.email, "reset-password"));
    const password = "vault lamp orbit";
    await stranger(ann).auth.resetPassword({ token, password });
    expect(await refusal(stranger(ann).auth.login({ email: ann.email, password }))).toBeUndefined();
  });

  it("leaves a record of putting it back, without being signed in", async () => {
    const { ann, to } = await putBack();
    expect(await eventsOf(ann)).toContain("account.email_change_refused");
    const logs = await asTenant(ann.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
    expect(logs.at(-1)).toMatchObject({
      action: "user.refuse_email_change",
      actorId: null,
      before: { email: to },
      after: { email: ann.email },
    });
  });

  it("keeps it before the new one is confirmed, whose link is void then", async () => {
    const { ann, token, objection } = await requested();
    expect(await stranger(ann).users.keepEmail({ token: objection })).toEqual({ email: ann.email });
    expect(await refusal(stranger(ann).users.confirmEmailChange({ token }))).toBe("LINK_EXPIRED");
    expect(await storedOf(ann)).toBe(ann.email);
    expect(await refusal(as(ann).auth.me())).toBe("UNAUTHORIZED");
  });

  it("can do so for seven days after the change, once, with the latest of the two links", async () => {
    const { ann, objection, earlier } = await changed();
    expect(await refusal(stranger(ann).users.keepEmail({ token: earlier }))).toBe("LINK_EXPIRED");
    vi.useFakeTimers({ now: Date.now() + 7 * 24 * 3_600_000 + 1000, toFake: ["Date"] });
    expect(await refusal(stranger(ann).users.keepEmail({ token: objection }))).toBe("LINK_EXPIRED");
    vi.useRealTimers();
    await stranger(ann).users.keepEmail({ token: objection });
    expect(await refusal(stranger(ann).users.keepEmail({ token: objection }))).toBe("LINK_USED");
  });

  it("cannot be outrun by a second change: there is none in those seven days", async () => {
    const { ann } = await changed();
    const again = as(ann).users.requestEmailChange({ ...identity, email: newEmail() });
    expect((await refusalOf(again))?.details.retryAfterSeconds).toBeGreaterThan(6 * 24 * 3600);
    const { changeableAt } = await as(ann).users.emailChange();
    expect(Date.parse(changeableAt ?? "")).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000);
  });

  it("is refused if someone else has it by now", async () => {
    const { ann, to, objection } = await changed();
    await createUser(ann.organizationId, { email: ann.email });
    expect(await refusal(stranger(ann).users.keepEmail({ token: objection }))).toBe("CONFLICT");
    expect(await storedOf(ann)).toBe(to);
  });
});
