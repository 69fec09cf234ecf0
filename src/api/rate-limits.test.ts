import { createApiKey, createOrganization } from "@test/builders";
import {
  contextOf,
  refusal,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
  uniqueIp,
} from "@test/callers";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/env";
import type { AppErrorCode } from "@/lib/app-error";
import { newApiKey, newKeyPrefix } from "@/server/auth/api-key";
import { encodeBrowserSession, sessionCookieName } from "@/server/auth/browser-session";
import { keys } from "@/server/cache/keys";
import { organizationLimitKey, usedOf } from "@/server/http/rate-limit";
import { createCallerFactory } from "@/server/trpc";
import { appRouter } from "./root";

const createCaller = createCallerFactory(appRouter);

const limit = 5;
const before = { ...env() };
beforeEach(() => {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: limit, BROWSER_RATE_LIMIT_PER_MINUTE: limit });
});
afterEach(() => {
  Object.assign(env(), before);
});

/** The result of one call beyond the limit. */
async function outcomes(call: (n: number) => Promise<AppErrorCode | undefined>) {
  const codes: (AppErrorCode | undefined)[] = [];
  for (let n = 0; n <= limit; n += 1) codes.push(await call(n));
  return codes;
}
const upTo = (code: AppErrorCode | undefined) => [...Array(limit).fill(code), "TOO_MANY_REQUESTS"];

const list = (subdomain: string, credential: string | undefined, headers: Record<string, string> = {}) =>
  refusal(createCaller(contextOf(subdomain, credential, headers)).products.list({}));
const usedBy = (user: { organizationId: number }) => usedOf(organizationLimitKey(user.organizationId));

/** A call whose credentials turn out to be invalid there. */
async function refusedCalls(admin: SignedIn) {
  const stranger = await signedInToNewOrganization("admin");
  const signedOut = await signedInToNewOrganization("admin");
  await createCaller(signedOut.context()).auth.logout({});
  const cookie = await encodeBrowserSession(admin);
  const crossSite = {
    cookie: `${sessionCookieName()}=${cookie}`,
    origin: "https://elsewhere.test",
    "sec-fetch-site": "cross-site",
  };
  const owner = { organizationId: admin.organizationId, makerId: admin.userId };
  type Call = (headers: Record<string, string>) => Promise<AppErrorCode | undefined>;
  const calls: Record<string, { call: Call; code: AppErrorCode; pays: { organizationId: number } }> = {
    "no credentials": {
      call: (headers) => list(admin.subdomain, undefined, headers),
      code: "UNAUTHORIZED",
      pays: admin,
    },
    "an API key that was made up": {
      call: (headers) => list(admin.subdomain, newApiKey(newKeyPrefix(), owner), headers),
      code: "UNAUTHORIZED",
      pays: admin,
    },
    "a session that has ended": {
      call: (headers) => list(signedOut.subdomain, signedOut.accessToken, headers),
      code: "UNAUTHORIZED",
      pays: signedOut,
    },
    "a session of another organization": {
      call: (headers) => list(stranger.subdomain, admin.accessToken, headers),
      code: "UNAUTHORIZED",
      pays: admin,
    },
    "a page of another site": {
      call: (headers) => list(admin.subdomain, undefined, { ...crossSite, ...headers }),
      code: "CSRF",
      pays: admin,
    },
  };
  return calls;
}

describe.each([
  "no credentials",
  "an API key that was made up",
  "a session that has ended",
  "a session of another organization",
  "a page of another site",
])("a call with %s", (kind) => {
  it("counts for its network, whichever IP of it was used, but for no organization", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { call, code, pays } = (await refusedCalls(admin))[kind] ?? expect.unreachable();
    const network = uniqueIp().replace(/::1$/, "");
    const used = await usedBy(pays);
    const codes = await outcomes((n) => call({ "x-forwarded-for": `${network}::${n + 1}` }));
    expect(codes).toEqual(upTo(code));
    expect(await usedBy(pays)).toBe(used);
    expect(await call({ "x-forwarded-for": uniqueIp() })).toBe(code);
  });
});

it("made-up keys use up nothing of an organization's limit, not even while they are checked", async () => {
  const admin = await signedInToNewOrganization("admin");
  const owner = { organizationId: admin.organizationId, makerId: admin.userId };
  const commands = vi.spyOn(Redis.prototype, "call");
  const madeUp = () =>
    list(admin.subdomain, newApiKey(newKeyPrefix(), owner), { "x-forwarded-for": uniqueIp() });
  const codes = await Promise.all(Array.from({ length: limit }, madeUp));
  const counter = keys.rateLimit(organizationLimitKey(admin.organizationId));
  const spent = commands.mock.calls.filter((command) => command.some((part) => part === counter));
  commands.mockRestore();
  expect(codes).toEqual(Array(limit).fill("UNAUTHORIZED"));
  expect(spent).toEqual([]);
});

describe("a call with valid credentials", () => {
  it("counts for the principal and their organization, but not for the network", async () => {
    const admin = await signedInToNewOrganization("admin");
    const other = await createApiKey(admin.organizationId, admin.userId);
    const from = { "x-forwarded-for": uniqueIp() };
    const used = (await usedBy(admin)) ?? 0;
    expect(await outcomes(() => list(admin.subdomain, admin.accessToken, from))).toEqual(upTo(undefined));
    // Calls beyond one's own limit use up nothing of the others.
    expect(await usedBy(admin)).toBe(used + limit);
    expect(await outcomes(() => list(admin.subdomain, other.key, from))).toEqual(upTo(undefined));
    expect(await list(admin.subdomain, undefined, from)).toBe("UNAUTHORIZED");
  });

  it("is refused if the organization as a whole made too many", async () => {
    const settings = { limits: { users: null, products: null, requestsPerMinute: 3 } };
    const home = await createOrganization({ settings });
    const [ann, ben] = await Promise.all([signedIn(home, "admin"), signedIn(home, "admin")]);
    const calls = [ann, ben, ann, ben].map((who) => () => list(home.subdomain, who.accessToken));
    const codes = [];
    for (const call of calls) codes.push(await call());
    expect(codes).toEqual([undefined, undefined, undefined, "TOO_MANY_REQUESTS"]);
  });
});

it("refused requests also report what is left of the limit", async () => {
  const { subdomain } = await createOrganization();
  const context = contextOf(subdomain, undefined, { "x-forwarded-for": uniqueIp() });
  expect(await refusal(createCaller(context).products.list({}))).toBe("UNAUTHORIZED");
  expect(context.rateLimit).toMatchObject({ limit, used: 1, remaining: limit - 1 });
});
