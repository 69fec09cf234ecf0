import { asTenant, createOrganization, createUser, unique } from "@test/builders";
import { contextOf, refusal, refusalOf, type SignedIn, signedIn } from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { invitations, user, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));
const as = (account: SignedIn) => createCaller(account.context()).users;

const guest = () => `${unique("guest")}@example.test`;
const rowFor = (email: string) => ({ email, roles: ["client"] });
const ada = { firstName: "Ada", lastName: "Byron", password: "vault lamp orbit" };

/** The admin of an organization with that many seats. */
const adminOf = async (users: number) =>
  signedIn(await createOrganization({ settings: { limits: { users } } }), "admin");

const countActive = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => tenantDb().count(user, eq(user.status, userStatus.active)));

const setExpiry = ({ organizationId }: SignedIn, expiresAt: Date) =>
  asTenant(organizationId, async () =>
    tenantDb().update(invitations, { expiresAt }, eq(invitations.organizationId, organizationId)),
  );

describe("an organization with limited seats", () => {
  it("invites as many people as have a seat", async () => {
    const admin = await adminOf(2);
    expect(await as(admin).seats()).toEqual({ limit: 2, left: 1 });
    await as(admin).invite({ email: guest(), roles: ["client"] });
    expect(await as(admin).seats()).toEqual({ limit: 2, left: 0 });
    const refused = await refusalOf(as(admin).invite({ email: guest(), roles: ["client"] }));
    expect(refused?.code).toBe("LIMIT_REACHED");
    expect(refused?.message).toContain("All 2 seats");
  });

  it("keeps a seat for an invited person, until the invitation expires", async () => {
    const admin = await adminOf(2);
    const email = guest();
    const { id } = await as(admin).invite({ email, roles: ["client"] });
    expect(await refusal(as(admin).invite({ email, roles: ["staff"] }))).toBeUndefined();
    const rows = [rowFor(guest()), rowFor(email)];
    expect(await as(admin).checkInvitations({ rows })).toEqual({ statuses: ["no_seat", "invited"] });
    await setExpiry(admin, new Date(Date.now() - 1000));
    expect(await as(admin).checkInvitations({ rows })).toEqual({ statuses: ["ok", "no_seat"] });
    await as(admin).invite({ email: guest(), roles: ["client"] });
    expect(await refusal(as(admin).resendInvitation({ id }))).toBe("LIMIT_REACHED");
  });

  it("of ten invitations at once sends as many as have a seat", async () => {
    const admin = await adminOf(4);
    const codes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        refusal(
          index % 2
            ? as(admin).invite({ email: guest(), roles: ["client"] })
            : as(admin).inviteMany({ rows: [rowFor(guest())] }),
        ),
      ),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(3);
    expect((await as(admin).invitations({})).pagination.total).toBe(3);
  });

  it("of ten who accept at once lets in as many as have a seat, with the others' links still valid", async () => {
    const admin = await adminOf(11);
    await as(admin).inviteMany({ rows: Array.from({ length: 10 }, () => rowFor(guest())) });
    const tokens = (await mailsOf(admin.organizationId)).map(tokenIn);
    // They have taken the seats of the invited people.
    for (let index = 0; index < 7; index += 1) await createUser(admin.organizationId);
    const anyone = () => createCaller(contextOf(admin.subdomain)).auth;
    const codes = await Promise.all(
      tokens.map((token) => refusal(anyone().acceptInvitation({ token, ...ada }))),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(3);
    expect(codes.filter((code) => code === "LIMIT_REACHED")).toHaveLength(7);
    expect(await countActive(admin)).toBe(11);
    const [left = ""] = tokens.filter((_, index) => codes[index]);
    expect(await refusal(anyone().inspectInvitation({ token: left }))).toBeUndefined();
  });

  it("enables nobody beyond it, not even two at once", async () => {
    const admin = await adminOf(2);
    const status = userStatus.disabled;
    const ids = await Promise.all([1, 2, 3].map(() => createUser(admin.organizationId, { status })));
    const codes = await Promise.all(ids.map((id) => refusal(as(admin).enable({ id }))));
    expect(codes.sort()).toEqual(["LIMIT_REACHED", "LIMIT_REACHED", undefined]);
    expect(await countActive(admin)).toBe(2);
  });
});

it("an organization without the feature invites one person at a time", async () => {
  const settings = { features: { bulkInvitations: false } };
  const admin = await signedIn(await createOrganization({ settings }), "admin");
  const rows = [rowFor(guest())];
  expect(await refusal(as(admin).checkInvitations({ rows }))).toBe("FORBIDDEN");
  expect(await refusal(as(admin).inviteMany({ rows }))).toBe("FORBIDDEN");
  expect(await refusal(as(admin).invite({ email: guest(), roles: ["client"] }))).toBeUndefined();
});
