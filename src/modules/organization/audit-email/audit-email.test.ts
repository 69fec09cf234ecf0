import { asTenant, createApiKey, unique } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { organizationsRouter } from "@/api/routers/organizations";
import { usersRouter } from "@/api/routers/users";
import { activityLogs, organization, userDetails } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ organizations: organizationsRouter, users: usersRouter }));
const as = (user: SignedIn) => createCaller(user.context());
const receiver = ({ subdomain }: SignedIn) => createCaller(contextOf(subdomain)).organizations;

const newEmail = () => `${unique("audit")}@example.test`;

const storedOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => {
    const [row] = await tenantDb().select().from(organization);
    return row?.bccAuditEmailAddress;
  });

/** An admin who has entered an audit email, and the token of the mail that was sent there. */
async function asked() {
  const admin = await signedInToNewOrganization("admin");
  const email = newEmail();
  const saved = await as(admin).organizations.update({ bccAuditEmailAddress: email, version: 0 });
  const mail = (await mailsOf(admin.organizationId)).at(-1);
  return { admin, email, saved, mail, token: tokenIn(mail ?? { text: "" }) };
}

it("an audit email gets no copy before its recipient has confirmed it", async () => {
  const { admin, email, saved, mail, token } = await asked();
  const pending = { bccAuditEmailAddress: null, pendingBccAuditEmailAddress: email, version: 1 };
  expect(saved).toMatchObject(pending);
  expect(mail).toMatchObject({ kind: "confirm-audit-email", recipient: email, bcc: null });
  expect(await as(admin).organizations.get()).toMatchObject(pending);
  expect(await storedOf(admin)).toBeNull();
  expect(await receiver(admin).confirmAuditEmail({ token })).toEqual({ email });
  expect(await as(admin).organizations.get()).toMatchObject({
    ...{ bccAuditEmailAddress: email, pendingBccAuditEmailAddress: null, version: 2 },
  });
  expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_USED");
  const activities = await asTenant(admin.organizationId, async () =>
    tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
  );
  expect(activities).toMatchObject([
    { actorId: admin.userId, before: {}, after: { pendingBccAuditEmailAddress: email } },
    { actorId: null, before: { bccAuditEmailAddress: null }, after: { bccAuditEmailAddress: email } },
  ]);
});

it("an audit email can be removed at once, which voids the link that was sent", async () => {
  const { admin, token } = await asked();
  await asTenant(admin.organizationId, () =>
    tenantDb().update(
      organization,
      { bccAuditEmailAddress: "earlier@example.test" },
      eq(organization.id, admin.organizationId),
    ),
  );
  const saved = await as(admin).organizations.update({ bccAuditEmailAddress: null, version: 1 });
  expect(saved).toMatchObject({ bccAuditEmailAddress: null, pendingBccAuditEmailAddress: null });
  expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_EXPIRED");
  expect(await storedOf(admin)).toBeNull();
});

it.each([
  { what: "an administrator says that nobody gets copies", field: "bccAuditEmailAddress" },
  { what: "the request is taken back", field: "pendingBccAuditEmailAddress" },
])("an unconfirmed audit email is withdrawn with its link once $what", async ({ field }) => {
  const { admin, email, token } = await asked();
  const saved = await as(admin).organizations.update({ [field]: null, version: 1 });
  const nobody = { bccAuditEmailAddress: null, pendingBccAuditEmailAddress: null };
  expect(saved).toMatchObject({ ...nobody, version: 2 });
  expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_EXPIRED");
  // There is nothing left to withdraw.
  expect(await as(admin).organizations.update({ [field]: null, version: 2 })).toMatchObject({ version: 2 });
  const activities = await asTenant(admin.organizationId, async () =>
    tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
  );
  expect(activities.slice(1)).toMatchObject([
    {
      before: { pendingBccAuditEmailAddress: email },
      after: { pendingBccAuditEmailAddress: null },
    },
  ]);
});

it("another administrator can withdraw a request, with the previously confirmed audit email left in place", async () => {
  const { admin, token: first } = await asked();
  const { email } = await receiver(admin).confirmAuditEmail({ token: first });
  await as(admin).organizations.update({ bccAuditEmailAddress: newEmail(), version: 2 });
  const token = tokenIn((await mailsOf(admin.organizationId)).at(-1) ?? { text: "" });
  const other = await signedIn(admin, "admin");
  await as(other).organizations.update({ pendingBccAuditEmailAddress: null, version: 3 });
  expect(await as(admin).organizations.get()).toMatchObject({
    ...{ bccAuditEmailAddress: email, pendingBccAuditEmailAddress: null, version: 4 },
  });
  expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_EXPIRED");
  expect(await storedOf(admin)).toBe(email);
});

it("a change of another setting leaves the request unchanged", async () => {
  const { admin, email, token } = await asked();
  const saved = await as(admin).organizations.update({ details: "About us", version: 1 });
  expect(saved).toMatchObject({ pendingBccAuditEmailAddress: email });
  expect(await receiver(admin).confirmAuditEmail({ token })).toEqual({ email });
});

it.each([
  { what: "takes the address away", entered: null },
  { what: "enters another one", entered: newEmail() },
])("the request of one administrator is void once another one $what", async ({ entered }) => {
  const { admin, token } = await asked();
  const other = await signedIn(admin, "admin");
  await asTenant(admin.organizationId, () =>
    tenantDb().update(
      organization,
      { bccAuditEmailAddress: "earlier@example.test" },
      eq(organization.id, admin.organizationId),
    ),
  );
  await as(other).organizations.update({ bccAuditEmailAddress: entered, version: 1 });
  expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_EXPIRED");
  expect(await storedOf(admin)).toBe(entered === null ? null : "earlier@example.test");
});

it("an audit email that an administrator without a verified email requests is refused without a mail", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { organizationId, userId } = admin;
  await asTenant(organizationId, () => tenantDb().insert(userDetails, { userId }));
  const { key } = await createApiKey(organizationId, userId, { scopes: ["organization:write"] });
  const fields = { bccAuditEmailAddress: newEmail(), version: 0 };
  for (const caller of [as(admin), createCaller(contextOf(admin.subdomain, key))]) {
    expect(await refusal(caller.organizations.update(fields))).toBe("EMAIL_NOT_VERIFIED");
  }
  expect(await mailsOf(organizationId)).toEqual([]);
});

it.each(["disabled", "demoted"])(
  "an audit email does not take effect once the person who requested it is %s, nor when they are back",
  async (how) => {
    const { admin, token } = await asked();
    const { users } = as(await signedIn(admin, "admin"));
    const setRoles = async (role: "admin" | "staff") => {
      const { id, version } = await users.byId({ id: admin.userId });
      await users.update({ id, version, roles: [role] });
    };
    if (how === "disabled") await users.disable({ id: admin.userId });
    else await setRoles("staff");
    expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_EXPIRED");
    if (how === "disabled") await users.enable({ id: admin.userId });
    else await setRoles("admin");
    expect(await refusal(receiver(admin).confirmAuditEmail({ token }))).toBe("LINK_EXPIRED");
    expect(await storedOf(admin)).toBeNull();
  },
);

it("a request for an audit email outlives a change of the person's name", async () => {
  const { admin, email, token } = await asked();
  await as(await signedIn(admin, "admin")).users.update({
    id: admin.userId,
    version: 1,
    firstName: "Augusta",
  });
  expect(await receiver(admin).confirmAuditEmail({ token })).toEqual({ email });
});
