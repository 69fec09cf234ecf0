import { asTenant, createInvitation, createUser, unique } from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { activityLogs, userDetails, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));
const as = (user: SignedIn) => createCaller(user.context()).users;

const guest = () => `${unique("guest")}@example.test`;
const rowFor = (email: string) => ({ email, roles: ["client"] });
const openInvitations = async (admin: SignedIn) => (await as(admin).invitations({ limit: 100 })).items;

describe("checking several invitations", () => {
  it("returns the status of each row without sending anything", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { organizationId, userId } = admin;
    await createUser(organizationId, { email: "held@example.test", status: userStatus.disabled });
    await createUser(organizationId, { email: "gone@example.test", status: userStatus.removed });
    await createUser(organizationId, { email: "josé@example.test" });
    await createInvitation(organizationId, userId, { email: "open@example.test" });
    const before = await openInvitations(admin);
    const cases = [
      { email: "new@example.test", roles: ["client", "Staff"], status: "ok" },
      { email: "gone@example.test", roles: ["client"], status: "ok" },
      { email: " Open@Example.test", roles: ["client"], status: "invited" },
      { email: "not an address", roles: ["client"], status: "invalid_email" },
      { email: "NEW@example.test", roles: ["client"], status: "repeated" },
      { email: admin.email, roles: ["client"], status: "existing_user" },
      { email: "jose@example.test", roles: ["client"], status: "existing_user" },
      { email: "held@example.test", roles: ["client"], status: "disabled" },
      { email: "roleless@example.test", roles: [], status: "no_role" },
      { email: "boss@example.test", roles: ["boss"], status: "unknown_role" },
      { email: "root@example.test", roles: ["client", "superuser"], status: "forbidden_role" },
    ];
    const { statuses } = await as(admin).checkInvitations({
      rows: cases.map(({ email, roles }) => ({ email, roles })),
    });
    expect(statuses).toEqual(cases.map(({ status }) => status));
    expect(await mailsOf(organizationId)).toEqual([]);
    expect(await openInvitations(admin)).toEqual(before);
  });

  it("is forbidden to people who may not invite", async () => {
    const staff = await signedInToNewOrganization("staff");
    expect(await refusal(as(staff).checkInvitations({ rows: [rowFor(guest())] }))).toBe("FORBIDDEN");
  });

  it("accepts at most 100 rows", async () => {
    const admin = await signedInToNewOrganization("admin");
    const many = Array.from({ length: 101 }, () => rowFor(guest()));
    await expect(as(admin).checkInvitations({ rows: many })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("requires a verified email of the person who invites", async () => {
    const rows = [rowFor(guest())];
    const unverified = await signedInToNewOrganization("admin");
    await asTenant(unverified.organizationId, async () =>
      tenantDb().insert(userDetails, { userId: unverified.userId }),
    );
    expect(await refusal(as(unverified).checkInvitations({ rows }))).toBe("EMAIL_NOT_VERIFIED");
    expect(await refusal(as(unverified).inviteMany({ rows }))).toBe("EMAIL_NOT_VERIFIED");
  });
});

describe("inviting several", () => {
  it("sends each person their own link with the roles of the row, a hundred at once", async () => {
    const admin = await signedInToNewOrganization("admin");
    const rows = Array.from({ length: 100 }, (_, index) => ({
      email: guest(),
      roles: index === 0 ? ["staff", "Client"] : ["client"],
    }));
    expect(await as(admin).inviteMany({ rows })).toEqual({ sent: 100 });
    const open = await openInvitations(admin);
    expect(open).toHaveLength(100);
    expect(open.find(({ email }) => email === rows[0]?.email)?.roles).toEqual(["staff", "client"]);
    const mails = await mailsOf(admin.organizationId);
    expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(new Set(rows.map(({ email }) => email)));
    expect(new Set(mails.map(tokenIn)).size).toBe(100);
    for (const mail of [mails.at(0), mails.at(-1)]) {
      const anyone = createCaller(contextOf(admin.subdomain)).auth;
      const { email } = await anyone.inspectInvitation({ token: tokenIn(mail ?? { text: "" }) });
      expect(email).toBe(mail?.recipient);
    }
    const logs = await asTenant(admin.organizationId, async () => tenantDb().select().from(activityLogs));
    expect(logs.filter(({ action }) => action === "invitation.create")).toHaveLength(100);
  });

  it("replaces the links and roles of people who were invited before", async () => {
    const admin = await signedInToNewOrganization("admin");
    const [first, second] = [guest(), guest()];
    await as(admin).inviteMany({ rows: [rowFor(first)] });
    const [before] = await openInvitations(admin);
    const rows = [{ email: first, roles: ["staff"] }, rowFor(second)];
    expect(await as(admin).inviteMany({ rows })).toEqual({ sent: 2 });
    const open = await openInvitations(admin);
    expect(open.find(({ email }) => email === first)).toMatchObject({ id: before?.id, roles: ["staff"] });
    const [oldMail] = await mailsOf(admin.organizationId);
    const anyone = createCaller(contextOf(admin.subdomain)).auth;
    const token = tokenIn(oldMail ?? { text: "" });
    expect(await refusal(anyone.inspectInvitation({ token }))).toBe("LINK_UNKNOWN");
  });

  it("invites nobody if one row is invalid, but says which", async () => {
    const admin = await signedInToNewOrganization("admin");
    const email = guest();
    const rows = [rowFor(email), rowFor(admin.email), rowFor("nonsense")];
    const refused = await refusalOf(as(admin).inviteMany({ rows }));
    expect(refused?.code).toBe("CONFLICT");
    expect(refused?.details.data).toEqual({ statuses: ["ok", "existing_user", "invalid_email"] });
    expect(await openInvitations(admin)).toEqual([]);
    expect(await mailsOf(admin.organizationId)).toEqual([]);
  });

  it("of overlapping lists at once leaves one open invitation and one working link for each email", async () => {
    const admin = await signedInToNewOrganization("admin");
    const other = await signedIn(admin, "admin");
    const emails = [guest(), guest(), guest()];
    const forwards = emails.map(rowFor);
    const backwards = emails.toReversed().map(rowFor);
    await Promise.all([
      as(admin).inviteMany({ rows: forwards }),
      as(other).inviteMany({ rows: backwards }),
      as(other).invite({ email: emails[1] ?? "", roles: ["client"] }),
    ]);
    expect((await openInvitations(admin)).map(({ email }) => email).sort()).toEqual(emails.toSorted());
    const mails = await mailsOf(admin.organizationId);
    const anyone = createCaller(contextOf(admin.subdomain)).auth;
    const working = await Promise.all(
      mails.map(async (mail) =>
        (await refusal(anyone.inspectInvitation({ token: tokenIn(mail) }))) ? undefined : mail.recipient,
      ),
    );
    expect(working.filter((recipient) => recipient !== undefined).sort()).toEqual(emails.toSorted());
  });
});
