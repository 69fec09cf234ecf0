import { asTenant, createUser } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { usersRouter } from "@/api/routers/users";
import { activityLogs, organization, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ users: usersRouter }));
const as = (user: SignedIn) => createCaller(user.context()).users;

/** An admin, a person who advises and sponsors, and their client. */
async function assigned() {
  const admin = await signedInToNewOrganization("admin");
  const advisor = await createUser(admin.organizationId, { firstName: "Ada", roles: "[s]" });
  const client = await createUser(admin.organizationId, { firstName: "Cleo" });
  const assignments = { advisorId: advisor, sponsorId: advisor };
  await as(admin).update({ id: client, version: 1, ...assignments });
  return { admin, advisor, client };
}

const activityOf = ({ organizationId }: SignedIn, action: string) =>
  asTenant(organizationId, async () =>
    tenantDb()
      .select({ before: activityLogs.before, after: activityLogs.after })
      .from(activityLogs)
      .where(eq(activityLogs.action, action))
      .orderBy(activityLogs.id),
  );

describe("an advisor and a sponsor", () => {
  it("are shown with the person", async () => {
    const { admin, advisor, client } = await assigned();
    const ada = { id: advisor, name: "Ada User" };
    expect(await as(admin).byId({ id: client })).toMatchObject({ advisor: ada, sponsor: ada, version: 2 });
  });

  it("are what people are found by", async () => {
    const { admin, advisor, client } = await assigned();
    for (const filter of [{ advisorId: advisor }, { sponsorId: advisor }]) {
      const { items, pagination } = await as(admin).list(filter);
      expect(items.map(({ id }) => id)).toEqual([client]);
      expect(pagination.total).toBe(1);
    }
  });

  it("are removed one by one", async () => {
    const { admin, advisor, client } = await assigned();
    const changed = await as(admin).update({ id: client, version: 2, advisorId: null });
    expect(changed).toMatchObject({ advisor: null, sponsor: { id: advisor, name: "Ada User" } });
    expect(await activityOf(admin, "user.update")).toContainEqual({
      before: { advisorId: advisor },
      after: { advisorId: null },
    });
  });

  it.each(["advisorId", "sponsorId"] as const)(
    "as %s: strangers and nobody are refused alike",
    async (assignment) => {
      const admin = await signedInToNewOrganization("admin");
      const client = await createUser(admin.organizationId);
      const stranger = await signedInToNewOrganization("staff");
      const status = userStatus.removed;
      const removed = await createUser(admin.organizationId, { status });
      for (const id of [stranger.userId, 2_000_000_000, removed]) {
        const refused = await refusalOf(as(admin).update({ id: client, version: 1, [assignment]: id }));
        expect(refused?.code).toBe("NOT_FOUND");
        expect(refused?.details).toEqual({ fieldErrors: { [assignment]: [`Person ${id} not found.`] } });
      }
      const own = await refusalOf(as(admin).update({ id: client, version: 1, [assignment]: client }));
      expect(own?.code).toBe("BAD_REQUEST");
      expect((await as(admin).byId({ id: client })).version).toBe(1);
    },
  );

  it("a person that a coordinator may not see is only a name to them", async () => {
    const { admin, client } = await assigned();
    const coordinator = await signedIn(admin, "coordinator");
    const person = await as(coordinator).byId({ id: client });
    expect(person.advisor).toEqual({ id: null, name: "Ada User" });
    expect(person.sponsor).toEqual({ id: null, name: "Ada User" });
  });

  it("a removed person is unassigned from everyone in the same transaction, which is recorded", async () => {
    const { admin, advisor, client } = await assigned();
    const other = await createUser(admin.organizationId, { sponsorId: advisor });
    await as(admin).remove({ id: advisor });
    const person = await as(admin).byId({ id: client });
    // Anyone who had the person open in a form gets an error.
    expect(person).toMatchObject({ advisor: null, sponsor: null, version: 3 });
    const [record] = await activityOf(admin, "user.remove");
    expect(record?.before).toEqual({
      status: "active",
      advisorOf: [client],
      sponsorOf: expect.arrayContaining([client, other]),
    });
    expect(record?.after).toEqual({ status: "removed", advisorOf: [], sponsorOf: [] });
  });

  it("are never people who are removed at the same time", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { admin, advisor, client } = await assigned();
      await as(admin).update({ id: client, version: 2, advisorId: null, sponsorId: null });
      const [chosen, removed] = await Promise.all([
        refusal(as(admin).update({ id: client, version: 3, advisorId: advisor })),
        refusal(as(admin).remove({ id: advisor })),
      ]);
      expect(removed).toBeUndefined();
      expect([undefined, "NOT_FOUND"]).toContain(chosen);
      expect((await as(admin).byId({ id: client })).advisor).toBeNull();
    }
  });
});

it.each([
  { office: "sponsor", column: "sponsorId" },
  { office: "representative", column: "repId" },
] as const)("the organization's $office cannot be removed", async ({ office, column }) => {
  const { admin, advisor } = await assigned();
  await asTenant(admin.organizationId, async () =>
    tenantDb().update(organization, { [column]: advisor }, eq(organization.id, admin.organizationId)),
  );
  const refused = await refusalOf(as(admin).remove({ id: advisor }));
  expect(refused?.code).toBe("CONFLICT");
  expect(refused?.message).toContain(`is the ${office} of the organization`);
  expect(await refusal(as(admin).disable({ id: advisor }))).toBeUndefined();
});
