import { asTenant, createOrganization, createUser } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { activityLogs, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));
const as = (user: SignedIn) => createCaller(user.context());

const ada = { firstName: "Ada", lastName: "Byron", username: "ada.b" };

describe("one's own profile", () => {
  it("shows one's own details with the names of advisor and sponsor", async () => {
    const admin = await signedInToNewOrganization("admin");
    const client = await signedIn(admin, "client");
    await as(admin).users.update({ id: client.userId, version: 1, advisorId: admin.userId });
    expect(await as(client).users.profile()).toEqual({
      email: client.email,
      firstName: "Test",
      lastName: "User",
      username: null,
      roles: ["client"],
      advisorName: "Test User",
      sponsorName: null,
      version: 2,
    });
  });

  it("changed by its owner is effective with their next request", async () => {
    const client = await signedInToNewOrganization("client");
    expect((await as(client).auth.me()).user.firstName).toBe("Test");
    expect(await as(client).users.updateProfile({ version: 1, ...ada })).toMatchObject({
      ...ada,
      version: 2,
    });
    expect((await as(client).auth.me()).user).toMatchObject({ firstName: "Ada", lastName: "Byron" });
  });

  it("changed by its owner is recorded", async () => {
    const client = await signedInToNewOrganization("client");
    await as(client).users.updateProfile({ version: 1, ...ada });
    const logs = await asTenant(client.organizationId, async () => tenantDb().select().from(activityLogs));
    expect(logs).toMatchObject([{ action: "user.update_profile", actorId: client.userId, after: ada }]);
  });

  it("refuses an outdated version with the current profile", async () => {
    const client = await signedInToNewOrganization("client");
    await as(client).users.updateProfile({ version: 1, ...ada });
    const stale = await refusalOf(as(client).users.updateProfile({ version: 1, ...ada, firstName: "Bea" }));
    expect(stale?.code).toBe("STALE_VERSION");
    expect(stale?.details.data).toMatchObject({ current: { ...ada, version: 2 } });
  });

  it("renamed by an admin is effective with the next request", async () => {
    const admin = await signedInToNewOrganization("admin");
    const client = await signedIn(admin, "client");
    await as(client).auth.me();
    await as(admin).users.update({ id: client.userId, version: 1, firstName: "Ada" });
    expect((await as(client).auth.me()).user.firstName).toBe("Ada");
  });
});

describe("a username", () => {
  it("is unique in the organization, in whatever case", async () => {
    const client = await signedInToNewOrganization("client");
    await createUser(client.organizationId, { username: "ADA.B" });
    const taken = await refusalOf(as(client).users.updateProfile({ version: 1, ...ada }));
    expect(taken?.code).toBe("DUPLICATE");
    expect(taken?.details.fieldErrors?.username).toHaveLength(1);
  });

  it("is free if only another organization has it", async () => {
    await createUser((await createOrganization()).organizationId, { username: "ada.b" });
    const elsewhere = await signedInToNewOrganization("client");
    expect(await refusal(as(elsewhere).users.updateProfile({ version: 1, ...ada }))).toBeUndefined();
  });

  it("is distinguished by its letters, with their accents", async () => {
    const client = await signedInToNewOrganization("client");
    for (const username of ["áda.b", "ada\u200b.b", "ada.😀", "strasse"]) {
      await createUser(client.organizationId, { username });
    }
    let version = 1;
    for (const username of ["ada.b", "ada.🚀", "straße"]) {
      ({ version } = await as(client).users.updateProfile({ ...ada, version, username }));
    }
    const composed = as(client).users.updateProfile({ ...ada, version, username: "A\u0301DA.B" });
    expect(await refusal(composed)).toBe("DUPLICATE");
  });

  it("is refused to admins who assign it twice, at the field", async () => {
    const admin = await signedInToNewOrganization("admin");
    await createUser(admin.organizationId, { username: "ada.b" });
    const id = await createUser(admin.organizationId);
    const taken = await refusalOf(as(admin).users.update({ id, version: 1, username: "Ada.B" }));
    expect(taken?.code).toBe("DUPLICATE");
    expect(taken?.details.fieldErrors?.username).toHaveLength(1);
  });

  it("that two take at once goes to one of them", async () => {
    const organization = await createOrganization();
    const people = await Promise.all([1, 2, 3].map(() => signedIn(organization, "client")));
    const codes = await Promise.all(
      people.map((person) => refusal(as(person).users.updateProfile({ version: 1, ...ada }))),
    );
    expect(codes.sort()).toEqual(["DUPLICATE", "DUPLICATE", undefined]);
  });

  it("of a removed person is free, who returns without it once it is taken", async () => {
    const admin = await signedInToNewOrganization("admin");
    const status = userStatus.removed;
    const id = await createUser(admin.organizationId, { username: "ada.b", status });
    await as(admin).users.updateProfile({ version: 1, ...ada });
    expect(await as(admin).users.enable({ id })).toMatchObject({ status: "active", username: null });
  });
});
