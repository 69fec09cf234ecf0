import { inProcess } from "@test/attack-matrix/in-process";
import { createApiKey } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { grantableToKeys, type Scope } from "@/lib/permissions";
import { proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

const procedures = (await proceduresOf(appRouter))
  // These respond to everyone.
  .filter(({ meta }) => meta.permission !== "public");

type Admin = Awaited<ReturnType<typeof signedInToNewOrganization>>;
let admin: Admin;
const before = env().RATE_LIMIT_PER_MINUTE;
beforeAll(async () => {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1_000_000 });
  admin = await signedInToNewOrganization("admin");
});
afterAll(() => {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: before });
});

/** The procedures that accept an administrator's key, found by their response to empty input. */
async function reachedWith(scopes: Scope[]): Promise<string[]> {
  const { key } = await createApiKey(admin.organizationId, admin.userId, { scopes });
  const call = inProcess(appRouter);
  const reached: string[] = [];
  for (const { name, type } of procedures) {
    const { code } = await call({
      procedure: name,
      type,
      input: undefined,
      subdomain: admin.subdomain,
      accessToken: key,
    });
    if (code !== "FORBIDDEN") reached.push(name);
  }
  return reached;
}

const declaredFor = (scopes: readonly string[]) =>
  procedures
    .filter(({ meta }) => scopes.includes(String(meta.permission)) && !meta.isForSessions && meta.rest)
    .map(({ name }) => name);

test.each(grantableToKeys)("a key with the scope %s reaches exactly its procedures", async (scope) => {
  expect(await reachedWith([scope])).toEqual(declaredFor([scope]));
});

test("a key with every scope cannot reach sessions, accounts, sign-in rules, keys or the platform", async () => {
  const reached = await reachedWith([...grantableToKeys]);
  expect(reached).toEqual(declaredFor(grantableToKeys));
  for (const closed of [
    "auth.changePassword",
    "auth.logout",
    "apiKeys.create",
    "organizations.updateSecurity",
    // Not over REST.
    "organizations.changeSubdomain",
    "users.updateProfile",
    "tenants.list",
  ]) {
    expect(reached).not.toContain(closed);
  }
});
