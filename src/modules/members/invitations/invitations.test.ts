import { asTenant, createApiKey, createOrganization, createUser, unique } from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { env } from "@/env";
import { invitations, user, userDetails, userStatus } from "@/server/db/schema";
import { mailsToStrangerPerDay } from "@/server/mail/stranger-limits";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));
const as = (account: SignedIn) => createCaller(account.context());
const anyone = ({ subdomain }: { subdomain: string }) => createCaller(contextOf(subdomain));

const password = "vault lamp orbit";
const person = { firstName: "Ada", lastName: "Byron", password };

async function latestMail({ organizationId }: SignedIn) {
  const mail = (await mailsOf(organizationId)).at(-1);
  if (!mail) throw new Error("There is no mail");
  return mail;
}

/** An admin, and an invitation to an unused email, with the token of its mail. */
async function invited(roles: ("client" | "staff")[] = ["client"]) {
  const admin = await signedInToNewOrganization("admin");
  const email = `${unique("guest")}@example.test`;
  const invitation = await as(admin).users.invite({ email, roles });
  return { admin, email, invitation, token: tokenIn(await latestMail(admin)) };
}

describe("inviting", () => {
  it("sends a link to the email and to nobody else", async () => {
    const { admin, email } = await invited(["staff"]);
    const mail = await latestMail(admin);
    expect(mail).toMatchObject({ kind: "invitation", recipient: email, bcc: null });
    expect(mail.text).toContain(`${admin.subdomain}.`);
  });

  it("shows the invitation without its token", async () => {
    const { admin, email, invitation, token } = await invited(["staff"]);
    expect(invitation).toMatchObject({ email, roles: ["staff"], expired: false, invitedByName: "Test User" });
    const list = await as(admin).users.invitations({});
    expect(list.items).toEqual([invitation]);
    expect(JSON.stringify(list)).not.toContain(token);
  });

  it("is good for a week", async () => {
    const { invitation } = await invited();
    const lifetime = Date.parse(invitation.expiresAt) - Date.parse(invitation.sentAt);
    expect(Math.abs(lifetime - 7 * 24 * 3_600_000)).toBeLessThan(5000);
  });

  it("again replaces the roles and the link of the earlier one", async () => {
    const { admin, email, token } = await invited();
    await as(admin).users.invite({ email, roles: ["staff"] });
    expect((await as(admin).users.invitations({})).items).toMatchObject([{ email, roles: ["staff"] }]);
    expect(await refusal(anyone(admin).auth.inspectInvitation({ token }))).toBe("LINK_UNKNOWN");
    const newToken = tokenIn(await latestMail(admin));
    expect(await anyone(admin).auth.inspectInvitation({ token: newToken })).toMatchObject({ email });
  });

  it("ten times at once leaves one invitation, whose latest link works", async () => {
    const admin = await signedInToNewOrganization("admin");
    const email = `${unique("guest")}@example.test`;
    const calls = Array.from({ length: 10 }, () => as(admin).users.invite({ email, roles: ["client"] }));
    expect(new Set((await Promise.all(calls)).map(({ id }) => id)).size).toBe(1);
    const { total } = (await as(admin).users.invitations({})).pagination;
    expect(total).toBe(1);
    const tokens = (await mailsOf(admin.organizationId)).map(tokenIn);
    const statuses = await Promise.all(
      tokens.map((token) => refusal(anyone(admin).auth.inspectInvitation({ token }))),
    );
    expect(statuses.filter((code) => code === undefined)).toHaveLength(1);
  });

  it("refuses emails that have an account, at the field", async () => {
    const { admin } = await invited();
    await createUser(admin.organizationId, { email: "held@example.test", status: userStatus.disabled });
    for (const email of [admin.email.toUpperCase(), "held@example.test"]) {
      const refused = await refusalOf(as(admin).users.invite({ email, roles: ["client"] }));
      expect(refused?.code).toBe("DUPLICATE");
      expect(refused?.details.fieldErrors?.email).toHaveLength(1);
    }
  });

  it("with a role that the inviter may not grant is refused without a mail", async () => {
    const { admin, email } = await invited();
    const before = (await mailsOf(admin.organizationId)).length;
    expect(await refusal(as(admin).users.invite({ email, roles: ["superuser"] }))).toBe("FORBIDDEN");
    const staff = await signedIn(admin, "staff");
    expect(await refusal(as(staff).users.invite({ email, roles: ["client"] }))).toBe("FORBIDDEN");
    expect(await mailsOf(admin.organizationId)).toHaveLength(before);
  });
});

describe("accepting an invitation", () => {
  it("creates an account with the roles of the invitation and a verified email, which can sign in", async () => {
    const { admin, email, token } = await invited(["staff"]);
    expect(await anyone(admin).auth.inspectInvitation({ token })).toEqual({
      email,
      invitedByName: "Test User",
    });
    expect(await anyone(admin).auth.acceptInvitation({ token, ...person })).toEqual({ email });
    const { user: newcomer } = await anyone(admin).auth.login({ email, password });
    expect(newcomer).toMatchObject({ email, firstName: "Ada", lastName: "Byron", roles: ["staff"] });
    const [details] = await asTenant(admin.organizationId, async () =>
      tenantDb().select().from(userDetails).where(eq(userDetails.userId, newcomer.id)),
    );
    expect(details?.emailVerifiedAt).not.toBeNull();
    expect((await as(admin).users.invitations({})).items).toEqual([]);
  });

  it("is refused if the email now has an account, at no field: the email is not one of them", async () => {
    const { admin, email, token } = await invited();
    await createUser(admin.organizationId, { email });
    const refused = await refusalOf(anyone(admin).auth.acceptInvitation({ token, ...person }));
    expect(refused).toMatchObject({ code: "DUPLICATE", details: {} });
    expect(refused?.details.fieldErrors).toBeUndefined();
  });

  it("works once, also for twenty concurrent attempts", async () => {
    const { admin, email, token } = await invited();
    const attempts = Array.from({ length: 20 }, () =>
      refusal(anyone(admin).auth.acceptInvitation({ token, ...person })),
    );
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(await refusal(anyone(admin).auth.acceptInvitation({ token, ...person }))).toBe("LINK_USED");
    const accounts = await asTenant(admin.organizationId, async () =>
      tenantDb().count(user, eq(user.email, email)),
    );
    expect(accounts).toBe(1);
  });

  it("reactivates a removed person as the same user, with the new roles and password", async () => {
    const admin = await signedInToNewOrganization("admin");
    const email = `${unique("guest")}@example.test`;
    const status = userStatus.removed;
    const id = await createUser(admin.organizationId, { email, status, roles: "[a]" });
    await as(admin).users.invite({ email, roles: ["client"] });
    const token = tokenIn(await latestMail(admin));
    await anyone(admin).auth.acceptInvitation({ token, ...person });
    const { user: back } = await anyone(admin).auth.login({ email, password });
    expect(back).toMatchObject({ id, roles: ["client"], firstName: "Ada" });
  });

  it("is refused with a link that was revoked, is expired, truncated, or of another organization", async () => {
    const revoked = await invited();
    await as(revoked.admin).users.revokeInvitation({ id: revoked.invitation.id });
    const old = await invited();
    await asTenant(old.admin.organizationId, async () =>
      tenantDb().update(
        invitations,
        { expiresAt: new Date(Date.now() - 1000) },
        eq(invitations.id, old.invitation.id),
      ),
    );
    const good = await invited();
    const elsewhere = await createOrganization();
    const cases = [
      { at: revoked.admin, token: revoked.token, code: "LINK_EXPIRED" },
      { at: old.admin, token: old.token, code: "LINK_EXPIRED" },
      { at: good.admin, token: good.token.slice(0, -1), code: "LINK_UNKNOWN" },
      { at: elsewhere, token: good.token, code: "LINK_UNKNOWN" },
    ];
    for (const { at, token, code } of cases) {
      expect(await refusal(anyone(at).auth.inspectInvitation({ token }))).toBe(code);
      expect(await refusal(anyone(at).auth.acceptInvitation({ token, ...person }))).toBe(code);
    }
  });

  it("with a password that names its owner is refused at the field, with the link still valid", async () => {
    const { admin, token } = await invited();
    const refused = await refusalOf(
      anyone(admin).auth.acceptInvitation({
        token,
        ...person,
        lastName: "Byronetta",
        password: "byronetta lamp orbit",
      }),
    );
    expect(refused?.details.fieldErrors?.password).toHaveLength(1);
    expect(await refusal(anyone(admin).auth.acceptInvitation({ token, ...person }))).toBeUndefined();
  });
});

describe("mails to people who have no account", () => {
  it("are limited to ten a day per email, resent or not, from all organizations together", async () => {
    const { admin, email, invitation } = await invited();
    for (let mail = 2; mail <= mailsToStrangerPerDay; mail += 1) {
      await as(admin).users.resendInvitation({ id: invitation.id });
    }
    const sent = (await mailsOf(admin.organizationId)).length;
    const refused = await refusalOf(as(admin).users.resendInvitation({ id: invitation.id }));
    expect(refused?.code).toBe("TOO_MANY_REQUESTS");
    expect(refused?.message).toContain(email);
    expect(refused?.details.retryAfterSeconds).toBeGreaterThan(80_000);
    const elsewhere = await signedInToNewOrganization("admin");
    const toSame = { email: email.toUpperCase(), roles: ["client" as const] };
    expect(await refusal(as(elsewhere).users.invite(toSame))).toBe("TOO_MANY_REQUESTS");
    expect(await mailsOf(admin.organizationId)).toHaveLength(sent);
    expect(await mailsOf(elsewhere.organizationId)).toHaveLength(0);
    expect((await as(elsewhere).users.invitations({})).items).toEqual([]);
    const ofSamePerson = { email: email.replace("@", "+folder@"), roles: ["client" as const] };
    expect(await refusal(as(admin).users.invite(ofSamePerson))).toBe("TOO_MANY_REQUESTS");
    const other = { email: `${unique("guest")}@example.test`, roles: ["client" as const] };
    expect(await refusal(as(admin).users.invite(other))).toBeUndefined();
  });

  const guests = (count: number) =>
    Array.from({ length: count }, () => ({ email: `${unique("guest")}@example.test`, roles: ["client"] }));
  const inviteMany = (admin: SignedIn, count: number) =>
    refusal(as(admin).users.inviteMany({ rows: guests(count) }));

  async function withThreeADay(run: (admin: SignedIn) => Promise<void>) {
    const before = env().MAILS_TO_STRANGERS_PER_DAY;
    Object.assign(env(), { MAILS_TO_STRANGERS_PER_DAY: 3 });
    try {
      await run(await signedInToNewOrganization("admin"));
    } finally {
      Object.assign(env(), { MAILS_TO_STRANGERS_PER_DAY: before });
    }
  }

  it("are limited per organization", () =>
    withThreeADay(async (admin) => {
      expect(await inviteMany(admin, 3)).toBeUndefined();
      expect(await inviteMany(admin, 1)).toBe("TOO_MANY_REQUESTS");
      expect(await mailsOf(admin.organizationId)).toHaveLength(3);
      const elsewhere = await signedInToNewOrganization("admin");
      expect(await inviteMany(elsewhere, 1)).toBeUndefined();
    }));

  it("do not count if their batch is beyond the limit, of which none is sent", () =>
    withThreeADay(async (admin) => {
      expect(await inviteMany(admin, 2)).toBeUndefined();
      expect(await inviteMany(admin, 2)).toBe("TOO_MANY_REQUESTS");
      expect(await mailsOf(admin.organizationId)).toHaveLength(2);
      expect(await inviteMany(admin, 1)).toBeUndefined();
      expect(await mailsOf(admin.organizationId)).toHaveLength(3);
    }));
});

describe("an invitation of someone who may no longer invite", () => {
  /** What happens to the sender between the mail and the click. */
  const ends = {
    removed: (chief: SignedIn, { userId: id }: SignedIn) => as(chief).users.remove({ id }),
    disabled: (chief: SignedIn, { userId: id }: SignedIn) => as(chief).users.disable({ id }),
    demoted: async (chief: SignedIn, { userId }: SignedIn) => {
      const { id, version } = await as(chief).users.byId({ id: userId });
      await as(chief).users.update({ id, version, roles: ["staff"] });
    },
  };

  for (const [how, end] of Object.entries(ends)) {
    it(`lets nobody in once the sender is ${how}, nor when they are back, until someone else invites`, async () => {
      const { admin: sender, email, token } = await invited(["staff"]);
      const chief = await signedIn(sender, "admin");
      await end(chief, sender);
      expect(await refusal(anyone(sender).auth.inspectInvitation({ token }))).toBe("LINK_EXPIRED");
      expect(await refusal(anyone(sender).auth.acceptInvitation({ token, ...person }))).toBe("LINK_EXPIRED");
      const people = await asTenant(sender.organizationId, () =>
        tenantDb().count(user, eq(user.email, email)),
      );
      expect(people).toBe(0);
      expect((await as(chief).users.invitations({})).items).toEqual([]);
      const { id, version, status } = await as(chief).users.byId({ id: sender.userId });
      if (status !== "active") await as(chief).users.enable({ id });
      else await as(chief).users.update({ id, version, roles: ["admin"] });
      expect(await refusal(anyone(sender).auth.acceptInvitation({ token, ...person }))).toBe("LINK_EXPIRED");
      await as(chief).users.invite({ email, roles: ["staff"] });
      const renewed = tokenIn(await latestMail(sender));
      expect(await anyone(sender).auth.acceptInvitation({ token: renewed, ...person })).toEqual({ email });
    });
  }

  it("lets nobody in either if their API key has sent it", async () => {
    const sender = await signedInToNewOrganization("admin");
    const chief = await signedIn(sender, "admin");
    const { key } = await createApiKey(sender.organizationId, sender.userId, {
      scopes: ["products:read", "users:write"],
    });
    const email = `${unique("guest")}@example.test`;
    await createCaller(contextOf(sender.subdomain, key)).users.invite({ email, roles: ["client"] });
    const token = tokenIn(await latestMail(sender));
    expect(await refusal(anyone(sender).auth.inspectInvitation({ token }))).toBeUndefined();
    await as(chief).users.remove({ id: sender.userId });
    expect(await refusal(anyone(sender).auth.acceptInvitation({ token, ...person }))).toBe("LINK_EXPIRED");
  });

  it("lets nobody in while the sender is being removed", async () => {
    const { admin: sender, email, token } = await invited();
    const chief = await signedIn(sender, "admin");
    const [accepted] = await Promise.all([
      refusal(anyone(sender).auth.acceptInvitation({ token, ...person })),
      as(chief).users.remove({ id: sender.userId }),
    ]);
    const people = await asTenant(sender.organizationId, () => tenantDb().count(user, eq(user.email, email)));
    expect({ accepted, people }).toEqual(
      people === 1 ? { accepted: undefined, people } : { accepted: "LINK_EXPIRED", people: 0 },
    );
  });
});

it("a resent link replaces the earlier one", async () => {
  const { admin, invitation, token } = await invited();
  await as(admin).users.resendInvitation({ id: invitation.id });
  expect(await refusal(anyone(admin).auth.inspectInvitation({ token }))).toBe("LINK_UNKNOWN");
});

it("an invitation that was revoked can neither be sent nor revoked again", async () => {
  const { admin, invitation } = await invited();
  await as(admin).users.revokeInvitation({ id: invitation.id });
  expect(await refusal(as(admin).users.resendInvitation({ id: invitation.id }))).toBe("NOT_FOUND");
  expect(await refusal(as(admin).users.revokeInvitation({ id: invitation.id }))).toBe("NOT_FOUND");
});
