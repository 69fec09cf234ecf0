import {
  asTenant,
  createApiKey,
  createOrganization,
  createUser,
  platformOrganization,
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
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import type { Role } from "@/lib/permissions";
import { activityLogs, securityEvents, user, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));
const as = (account: SignedIn) => createCaller(account.context());

async function organizationWith(...colleagueRoles: Role[]) {
  const admin = await signedInToNewOrganization("admin");
  const colleague = await signedIn(admin, ...colleagueRoles);
  const readColleague = () => as(admin).users.byId({ id: colleague.userId });
  return { admin, colleague, readColleague };
}

const activityOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () =>
    tenantDb()
      .select({ action: activityLogs.action, before: activityLogs.before, after: activityLogs.after })
      .from(activityLogs)
      .orderBy(activityLogs.id),
  );

const eventTypesOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () =>
    (
      await tenantDb().select({ type: securityEvents.type }).from(securityEvents).orderBy(securityEvents.id)
    ).map(({ type }) => type),
  );

describe("a person with higher roles", () => {
  it("cannot be changed by people without them: an admin of the platform cannot rename a superuser", async () => {
    const platform = await platformOrganization();
    const admin = await signedIn(platform, "admin");
    const superuser = await signedIn(platform, "superuser");
    const { id, version } = await as(admin).users.byId({ id: superuser.userId });
    for (const change of [
      { firstName: "Renamed" },
      { username: unique("taken") },
      { advisorId: admin.userId },
    ]) {
      expect(await refusal(as(admin).users.update({ id, version, ...change }))).toBe("FORBIDDEN");
    }
    const chief = await signedIn(platform, "admin", "superuser");
    expect(await refusal(as(chief).users.update({ id, version, firstName: "Renamed" }))).toBeUndefined();
  });

  it("cannot be changed by a key that could not grant those roles", async () => {
    const { admin, colleague } = await organizationWith("admin");
    const scopes = ["products:read", "clients:read", "users:read", "users:write"] as const;
    const { key } = await createApiKey(admin.organizationId, admin.userId, { scopes: [...scopes] });
    const users = createCaller(contextOf(admin.subdomain, key)).users;
    const { id, version } = await users.byId({ id: colleague.userId });
    expect(await refusal(users.update({ id, version, firstName: "Renamed" }))).toBe("FORBIDDEN");
    const client = await createUser(admin.organizationId);
    const renamed = await users.update({ id: client, version: 1, firstName: "Renamed" });
    expect(renamed).toMatchObject({ firstName: "Renamed" });
  });
});

describe("the list of people", () => {
  it("finds by words of name and email, by role and by status, with the total", async () => {
    const { admin, colleague } = await organizationWith("staff");
    const { organizationId } = admin;
    await createUser(organizationId, { firstName: "Zoë", lastName: "Quinn", roles: "[c]" });
    await createUser(organizationId, { firstName: "Gone", roles: "[c]", status: userStatus.removed });
    await createUser(organizationId, { firstName: "Held", roles: "[c]", status: userStatus.disabled });
    const names = async (input: Parameters<ReturnType<typeof as>["users"]["list"]>[0]) => {
      const { items, pagination } = await as(admin).users.list(input);
      expect(pagination.total).toBe(items.length);
      return items.map(({ firstName }) => firstName).sort();
    };
    expect(await names({})).toEqual(["Held", "Test", "Test", "Zoë"]);
    expect(await names({ search: "quinn zo" })).toEqual(["Zoë"]);
    expect(await names({ search: colleague.email })).toEqual(["Test"]);
    expect(await names({ search: "%" })).toEqual([]);
    await createUser(organizationId, {
      firstName: "Mary\u2013Ann",
      lastName: "O\u2019Br\u00adi\u200een",
      roles: "[c]",
    });
    for (const search of ["o'brien", "O\u2019Brien", "mary-ann", "mary\u2011ann o\u2019"]) {
      expect(await names({ search })).toEqual(["Mary\u2013Ann"]);
    }
    expect(await names({ role: "client" })).toEqual(["Held", "Mary\u2013Ann", "Zoë"]);
    expect(await names({ role: "staff" })).toEqual(["Test"]);
    expect(await names({ status: "removed" })).toEqual(["Gone"]);
    expect(await names({ status: "disabled" })).toEqual(["Held"]);
  });

  it("shows coordinators only people whose only role is client", async () => {
    const { admin, colleague } = await organizationWith("coordinator");
    const client = await signedIn(admin, "client");
    await signedIn(admin, "client", "staff");
    const { items, pagination } = await as(colleague).users.list({});
    expect(items.map(({ id }) => id)).toEqual([client.userId]);
    expect(pagination.total).toBe(1);
    expect(await refusal(as(colleague).users.byId({ id: client.userId }))).toBeUndefined();
    expect(await refusal(as(colleague).users.byId({ id: admin.userId }))).toBe("NOT_FOUND");
  });

  it("is not for clients", async () => {
    const client = await signedInToNewOrganization("client");
    expect(await refusal(as(client).users.list({}))).toBe("FORBIDDEN");
  });

  it("sorts by name, reversed by a minus", async () => {
    const admin = await signedInToNewOrganization("admin");
    for (const lastName of ["Cole", "Adams", "Brown"]) {
      await createUser(admin.organizationId, { lastName, roles: "[co]" });
    }
    const lastNames = async (sort: "name" | "-name") =>
      (await as(admin).users.list({ sort, role: "coordinator" })).items.map(({ lastName }) => lastName);
    expect(await lastNames("name")).toEqual(["Adams", "Brown", "Cole"]);
    expect(await lastNames("-name")).toEqual(["Cole", "Brown", "Adams"]);
  });
});

describe("changing a person", () => {
  const change = { firstName: "Ada", username: "ada.l" };

  it("stores it with the next version", async () => {
    const { admin, colleague, readColleague } = await organizationWith("client");
    const changed = await as(admin).users.update({ id: colleague.userId, version: 1, ...change });
    expect(changed).toMatchObject({ ...change, version: 2 });
    expect(await readColleague()).toEqual(changed);
  });

  it("records who changed what", async () => {
    const { admin, colleague } = await organizationWith("client");
    await as(admin).users.update({ id: colleague.userId, version: 1, ...change });
    const actors = await asTenant(admin.organizationId, async () =>
      tenantDb().select({ actorId: activityLogs.actorId }).from(activityLogs),
    );
    expect(actors).toEqual([{ actorId: admin.userId }]);
    expect(await activityOf(admin)).toEqual([
      { action: "user.update", before: { firstName: "Test", username: null }, after: change },
    ]);
  });

  it("refuses an outdated version with the current person, who stays unchanged", async () => {
    const { admin, colleague, readColleague } = await organizationWith("client");
    await as(admin).users.update({ id: colleague.userId, version: 1, firstName: "Ada" });
    const stale = as(admin).users.update({ id: colleague.userId, version: 1, firstName: "Bea" });
    const current = await readColleague();
    expect(await refusalOf(stale)).toMatchObject({ code: "STALE_VERSION", details: { data: { current } } });
    expect(await readColleague()).toEqual(current);
    expect(current).toMatchObject({ firstName: "Ada", version: 2 });
  });

  it("keeps the sessions if only the name changes", async () => {
    const { admin, colleague } = await organizationWith("client");
    await as(admin).users.update({ id: colleague.userId, version: 1, firstName: "Ada" });
    expect(await refusal(as(colleague).auth.me())).toBeUndefined();
  });

  it("does not find another organization's people, for reading or for changing", async () => {
    const { admin } = await organizationWith("client");
    const stranger = await signedInToNewOrganization("client");
    const messages = await Promise.all(
      [stranger.userId, 4_000_000_000].flatMap((id) =>
        [
          as(admin).users.byId({ id }),
          as(admin).users.update({ id, version: 1, roles: ["admin"] }),
          as(admin).users.disable({ id }),
          as(admin).users.enable({ id }),
          as(admin).users.remove({ id }),
        ].map((call) => call.catch(({ code, message }) => `${code} ${message.replace(String(id), "?")}`)),
      ),
    );
    expect(new Set(messages)).toEqual(new Set(["NOT_FOUND Person ? not found."]));
    expect(await refusal(as(stranger).auth.me())).toBeUndefined();
  });
});

describe("what ends the sessions of a person with the next request", () => {
  it.each([
    { what: "other roles", change: { roles: ["staff" as const] }, event: "account.roles_changed" },
    { what: "fewer roles", change: { roles: ["client" as const] }, event: "account.roles_changed" },
  ])("$what", async ({ change, event }) => {
    const { admin, colleague } = await organizationWith("client", "coordinator");
    expect(await refusal(as(colleague).auth.me())).toBeUndefined();
    await as(admin).users.update({ id: colleague.userId, version: 1, ...change });
    expect(await refusal(as(colleague).auth.me())).toBe("UNAUTHORIZED");
    const { refreshToken } = colleague;
    expect(await refusal(as(colleague).auth.refresh({ refreshToken }))).toBe("UNAUTHORIZED");
    expect(await eventTypesOf(admin)).toContain(event);
  });

  it.each([
    { what: "disabling", procedure: "disable" as const, event: "account.disabled" },
    { what: "removing", procedure: "remove" as const, event: "account.removed" },
  ])("$what, which also invalidates the refresh token", async ({ procedure, event }) => {
    const { admin, colleague } = await organizationWith("client");
    expect(await refusal(as(colleague).auth.me())).toBeUndefined();
    await as(admin).users[procedure]({ id: colleague.userId });
    expect(await refusal(as(colleague).auth.me())).toBe("UNAUTHORIZED");
    const { refreshToken } = colleague;
    expect(await refusal(as(colleague).auth.refresh({ refreshToken }))).toBe("UNAUTHORIZED");
    expect(await refusal(as(admin).auth.me())).toBeUndefined();
    expect(await eventTypesOf(admin)).toContain(event);
    await as(admin).users.enable({ id: colleague.userId });
    expect(await refusal(as(colleague).auth.me())).toBe("UNAUTHORIZED");
  });
});

describe("what nobody can do", () => {
  it("grant or remove a role that allows more than one's own roles", async () => {
    const { admin, colleague } = await organizationWith("client");
    const root = await signedIn(admin, "superuser");
    const { userId: id } = colleague;
    const grant = as(admin).users.update({ id, version: 1, roles: ["client", "superuser"] });
    expect(await refusal(grant)).toBe("FORBIDDEN");
    const demote = as(admin).users.update({ id: root.userId, version: 1, roles: ["client"] });
    expect(await refusal(demote)).toBe("FORBIDDEN");
    expect(await refusal(as(admin).users.disable({ id: root.userId }))).toBe("FORBIDDEN");
    expect(await refusal(as(root).auth.me())).toBeUndefined();
  });

  it("create a superuser outside the platform's organization, even as a superuser", async () => {
    const { colleague } = await organizationWith("client");
    const root = await signedIn(colleague, "superuser", "admin");
    const grant = as(root).users.update({ id: colleague.userId, version: 1, roles: ["superuser"] });
    expect(await refusal(grant)).toBe("FORBIDDEN");
  });

  it("disable or remove oneself", async () => {
    const { admin } = await organizationWith("admin");
    expect(await refusal(as(admin).users.disable({ id: admin.userId }))).toBe("CONFLICT");
    expect(await refusal(as(admin).users.remove({ id: admin.userId }))).toBe("CONFLICT");
  });

  it("demote the last active admin", async () => {
    const { admin } = await organizationWith("client");
    await createUser(admin.organizationId, { roles: "[a]", status: userStatus.disabled });
    const demote = as(admin).users.update({ id: admin.userId, version: 1, roles: ["staff"] });
    expect(await refusal(demote)).toBe("CONFLICT");
    expect(await refusal(as(admin).auth.me())).toBeUndefined();
  });

  it("of two admins who demote each other at once, one stays", async () => {
    for (let round = 0; round < 5; round += 1) {
      const organization = await createOrganization();
      const [first, second] = await Promise.all([
        signedIn(organization, "admin"),
        signedIn(organization, "admin"),
      ]);
      const results = await Promise.all([
        refusal(as(first).users.update({ id: second.userId, version: 1, roles: ["client"] })),
        refusal(as(second).users.update({ id: first.userId, version: 1, roles: ["client"] })),
      ]);
      expect(results.filter((code) => code === undefined)).toHaveLength(1);
      const admins = await asTenant(organization.organizationId, async () =>
        tenantDb().count(user, eq(user.roles, "[a]")),
      );
      expect(admins).toBe(1);
    }
  });
});

it("a repeated change changes nothing and is not recorded again", async () => {
  const { admin, colleague } = await organizationWith("client");
  const id = colleague.userId;
  const first = await as(admin).users.disable({ id });
  expect(await as(admin).users.disable({ id })).toEqual(first);
  expect((await activityOf(admin)).map(({ action }) => action)).toEqual(["user.disable"]);
});
