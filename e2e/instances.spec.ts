import { createOrganization, platformOrganization } from "@test/builders";
import { signedIn as withSession } from "@test/callers";
import { z } from "zod";
import { call, demoPassword, devRootDomain } from "./support/app";
import { createPerson } from "./support/people";
import { expect, test } from "./support/test";

/** The development server is a second process on the same database and Redis. */
const elsewhere = { domain: devRootDomain };

const tokensOf = z.object({
  result: z.object({ data: z.object({ tokens: z.object({ accessToken: z.string() }) }) }),
});

/** A signed-in person known to both processes, and an admin of the same organization. */
async function signedIn() {
  const organization = await createOrganization();
  const { subdomain } = organization;
  const login = async (email: string) => {
    const response = await call(subdomain, "auth.login", { body: { email, password: demoPassword } });
    return tokensOf.parse(response.json()).result.data.tokens.accessToken;
  };
  const person = await createPerson(organization, "client");
  const admin = await createPerson(organization, "admin");
  const [token, adminToken] = await Promise.all([login(person.email), login(admin.email)]);
  const me = async () => (await call(subdomain, "auth.me", { token })).status;
  expect(await me()).toBe(200);
  expect((await call(subdomain, "auth.me", { token, ...elsewhere })).status).toBe(200);
  return { subdomain, person, token, adminToken, me };
}

type SignedIn = Awaited<ReturnType<typeof signedIn>>;

const done = async (response: ReturnType<typeof call>) => expect((await response).status).toBe(200);

const changes: { what: string; change: (someone: SignedIn) => Promise<void> }[] = [
  {
    what: "sign-out",
    change: ({ subdomain, token }) => done(call(subdomain, "auth.logout", { token, body: {}, ...elsewhere })),
  },
  {
    what: "other roles",
    change: ({ subdomain, adminToken: token, person }) =>
      done(
        call(subdomain, "users.update", {
          token,
          body: { id: person.userId, version: 1, roles: ["staff"] },
          ...elsewhere,
        }),
      ),
  },
  {
    what: "disabling the person",
    change: ({ subdomain, adminToken: token, person }) =>
      done(call(subdomain, "users.disable", { token, body: { id: person.userId }, ...elsewhere })),
  },
  {
    what: "suspending the tenant",
    change: async ({ subdomain }) => {
      const { accessToken: token } = await withSession(await platformOrganization(), "superuser");
      const list = await call("platform", "tenants.list", {
        token,
        query: { search: subdomain },
        ...elsewhere,
      });
      const { id } = z
        .object({ result: z.object({ data: z.object({ items: z.tuple([z.object({ id: z.string() })]) }) }) })
        .parse(list.json()).result.data.items[0];
      const body = { id, reason: "Shown by a test" };
      await done(call("platform", "tenants.suspend", { token, body, ...elsewhere }));
    },
  },
];

for (const { what, change } of changes) {
  test(`${what} on one instance takes effect on every other with the very next request`, async () => {
    const someone = await signedIn();
    await change(someone);
    expect([401, 403]).toContain(await someone.me());
  });
}

test("a changed password ends the other sessions on every instance with the very next request", async () => {
  const { subdomain, person, token, me } = await signedIn();
  const body = { email: person.email, password: demoPassword };
  const response = await call(subdomain, "auth.login", { body, ...elsewhere });
  const other = tokensOf.parse(response.json()).result.data.tokens.accessToken;
  await done(
    call(subdomain, "auth.changePassword", {
      token: other,
      body: { currentPassword: demoPassword, newPassword: "seven purple walruses dance" },
      ...elsewhere,
    }),
  );
  expect(await me()).toBe(401);
  expect((await call(subdomain, "auth.me", { token: other })).status).toBe(200);
  expect(token).not.toBe(other);
});
