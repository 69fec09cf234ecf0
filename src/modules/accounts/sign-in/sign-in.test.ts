import { createOrganization, createUser, testPassword, testPasswordHash, unique } from "@test/builders";
import { contextOf, refusal, uniqueIp } from "@test/callers";
import { hashSync } from "bcryptjs";
import { Piscina } from "piscina";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { beginSignInAttempt } from "@/server/auth/lockout";
import { DatabaseUnavailableError } from "@/server/db/errors";
import { TenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);
const password = testPassword;

afterEach(() => {
  vi.restoreAllMocks();
});

async function user(passwordHash = testPasswordHash) {
  const { organizationId, subdomain } = await createOrganization();
  const email = `${unique("ann")}@example.test`;
  await createUser(organizationId, { email, passwordHash });
  return { email, auth: createCaller(contextOf(subdomain)) };
}

describe("the time of a failed sign-in", () => {
  it("is that of one bcrypt comparison at the same cost, whether or not there is such a user", async () => {
    const { email, auth } = await user(hashSync(password, 12));
    const run = vi.spyOn(Piscina.prototype, "run");
    for (const tried of [email, `${unique("nobody")}@example.test`]) {
      run.mockClear();
      expect(await refusal(auth.login({ email: tried, password: "wrong" }))).toBe("INVALID_CREDENTIALS");
      expect(run.mock.calls.map(([job]) => job)).toEqual([
        expect.objectContaining({ password: "wrong", hash: expect.stringMatching(/^\$2b\$12\$.{53}$/) }),
      ]);
    }
  });
});

describe("an attempt that was not checked", () => {
  it.each([
    {
      what: "so many sign in that the queue is full",
      breakIt: () => vi.spyOn(Piscina.prototype, "queueSize", "get").mockReturnValue(1e6),
    },
    {
      what: "the database is away",
      breakIt: () =>
        vi.spyOn(TenantDb.prototype, "select").mockImplementation(() => {
          throw new DatabaseUnavailableError("away");
        }),
    },
  ])("is not a failed one: $what", async ({ breakIt }) => {
    const { email, auth } = await user();
    breakIt();
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      expect(await refusal(auth.login({ email, password }))).toBe("SERVICE_UNAVAILABLE");
    }
    vi.restoreAllMocks();
    expect(await refusal(auth.login({ email, password }))).toBeUndefined();
  });

  it("does not count for the account if it was refused for its IP", async () => {
    const { organizationId } = await createOrganization();
    const ip = uniqueIp();
    const victim = `${unique("ann")}@example.test`;
    const failed = async () =>
      (await beginSignInAttempt(organizationId, `${unique("u")}@example.test`, ip)).failed();
    await Promise.all(Array.from({ length: 50 }, failed));
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await expect(beginSignInAttempt(organizationId, victim, ip)).rejects.toMatchObject({
        code: "TOO_MANY_REQUESTS",
      });
    }
    const fromElsewhere = await beginSignInAttempt(organizationId, victim, null);
    expect(await fromElsewhere.failed()).toEqual({ locksAccount: false });
  });

  it("leaves a lockout unchanged if it comes during one", async () => {
    const { organizationId } = await createOrganization();
    const email = `${unique("ann")}@example.test`;
    const ip = uniqueIp();
    const begin = () => beginSignInAttempt(organizationId, email, ip);
    const attempts = await Promise.all(Array.from({ length: 5 }, begin));
    await Promise.all(attempts.map((attempt) => attempt.failed()));
    // More often than the IP may fail.
    for (let attempt = 1; attempt <= 60; attempt += 1) {
      await expect(begin()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    }
    await expect(
      beginSignInAttempt(organizationId, `${unique("bob")}@example.test`, ip),
    ).resolves.toBeDefined();
  });
});
