import { type AttackFixtures, loadAttackFixtures, type SignedIn } from "@test/attack-matrix/attack-fixtures";
import { inProcess } from "@test/attack-matrix/in-process";
import { expectedCode, inputsFor, readsOf } from "@test/attack-matrix/reads";
import { newUserOf } from "@test/attack-matrix/world";
import { createOrganization, platformOrganization } from "@test/builders";
import { redisRequests } from "@test/redis-over-http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/env";
import type { Role } from "@/lib/permissions";
import { closeDatabase } from "@/server/db/client";
import { type Procedure, proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

/** Where a platform for functions is told what to wait for after the response. */
const platformContext = Symbol.for("@next/request-context");

const send = inProcess(appRouter);
const procedures = await proceduresOf(appRouter);
const organization = await createOrganization();
const users = new Map<Role, SignedIn>();
let fixtures: AttackFixtures;

beforeAll(async () => {
  // One account of each role makes the calls of all procedures, more than anyone may in a minute.
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1_000_000 });
  fixtures = await loadAttackFixtures();
  for (const role of ["admin", "coordinator", "client"] as const)
    users.set(role, await newUserOf(organization, [role]));
  users.set("superuser", await newUserOf(await platformOrganization(), ["superuser"]));
});
const userOf = (role: Role) => {
  const user = users.get(role);
  if (!user) throw new Error(`Nobody is ${role}`);
  return user;
};
afterEach(() => Reflect.deleteProperty(globalThis, platformContext));
afterAll(closeDatabase);

/** How the call ends, and how many HTTP requests to Redis it causes, with what goes on after its response. */
async function requestsOf(name: string, type: Procedure["type"], user: SignedIn, input: unknown) {
  const { subdomain, accessToken } = user;
  const goingOn: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => goingOn.push(work);
  Reflect.set(globalThis, platformContext, { get: () => ({ waitUntil }) });
  const before = redisRequests();
  const { code } = await send({ procedure: name, type, input, subdomain, accessToken });
  // What goes on may hand over more.
  for (const work of goingOn) await work;
  return { code, requests: redisRequests() - before };
}

const reads = readsOf(procedures);

/** Reads that send more than one, and why. */
const moreForReads: Record<string, [requests: number, why: string]> = {
  "tenants.byId": [2, "the counter of requests is that of an organization, which a row names"],
};

describe.each(reads)("$name, by $role", ({ role, name, procedure }) => {
  it("is one request to Redis, whatever it reads", async () => {
    const user = userOf(role);
    const code = expectedCode(fixtures, name, role);
    const [requests] = moreForReads[name] ?? [1];
    for (const input of await inputsFor(fixtures, procedure, user)) {
      // From then on it is known who reads, and what is cached is.
      await requestsOf(name, procedure.type, user, input);
      expect(await requestsOf(name, procedure.type, user, input)).toEqual({ code, requests });
    }
  });
});

const limitOfMails = "counts mails to the recipient, which may be refused";
const attempts = "takes one of the attempts to enter a password before it is compared, and returns it";
const ofPlatform =
  "invalidates the organization first, and the figures of the platform once it is recorded there";

/** Changes that send more than three, and why. */
const more: Record<string, [requests: number, why: string]> = {
  "apiKeys.create": [5, attempts],
  "apiKeys.rotate": [5, attempts],
  "auth.changePassword": [4, attempts],
  "auth.disableTotp": [5, `${attempts}; ${limitOfMails}`],
  "organizations.updateActivityRetention": [5, attempts],
  "organizations.updateSecurity": [6, `${attempts}; invalidates the sessions that it ends`],
  "products.files.add": [4, "counts uploads, before the file is read"],
  "products.pictures.add": [4, "counts uploads, before the picture is read"],
  "tenants.create": [6, `${limitOfMails}; is recorded in two organizations, one of which begins`],
  "tenants.suspend": [4, ofPlatform],
  "tenants.reactivate": [4, ofPlatform],
  "tenants.updateSettings": [4, ofPlatform],
  "users.invite": [4, limitOfMails],
  "users.inviteMany": [4, limitOfMails],
  "users.requestEmailChange": [8, `${attempts}; ${limitOfMails}; counts how often it is asked for`],
  "users.resendInvitation": [4, limitOfMails],
  "users.resetSecondFactor": [4, limitOfMails],
  "users.setAvatar": [4, "counts uploads, before the picture is read"],
};

const changes = procedures.filter(
  ({ type, meta: { permission = "public" } }) => type === "mutation" && permission !== "public",
);

// With the session; before the commit, so that nobody caches what is about to change; after it, so that they may again.
it.each(changes)("$name is at most three requests to Redis, or has a reason", async (procedure) => {
  const { name, meta } = procedure;
  const isOfPlatform = meta.servedOn === "platform";
  const user = await newUserOf(isOfPlatform ? await platformOrganization() : organization, [
    isOfPlatform ? "superuser" : "admin",
  ]);
  // From then on it is known who makes the change.
  await requestsOf("auth.me", "query", user, undefined);
  const [input] = await inputsFor(fixtures, procedure, user);
  const { requests } = await requestsOf(name, "mutation", user, input);
  const [expected] = more[name] ?? [];
  if (expected === undefined) expect(requests).toBeLessThanOrEqual(3);
  else expect(requests).toBe(expected);
});

it("every exception for a read is for an existing one", () => {
  const names = reads.map(({ name }) => name);
  expect(Object.keys(moreForReads).filter((name) => !names.includes(name))).toEqual([]);
});

it("every exception is for an existing change", () => {
  const names = changes.map(({ name }) => name);
  expect(Object.keys(more).filter((name) => !names.includes(name))).toEqual([]);
});
