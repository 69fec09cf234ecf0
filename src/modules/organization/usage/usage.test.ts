import { createInvitation, createOrganization, createProduct, createUser } from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { costOf } from "@test/latencies";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { productStatus, userStatus } from "@/server/db/schema";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({ auth: authRouter, organizations: organizationsRouter, products: productsRouter }),
);
const as = (user: SignedIn) => createCaller(user.context());

describe("what an organization uses", () => {
  it("is shown next to its limits, without other organizations' usage and deleted records", async () => {
    const limits = { users: 5, products: 50, requestsPerMinute: 500 };
    const home = await createOrganization({ settings: { limits } });
    const { organizationId } = home;
    const user = await signedIn(home, "client");
    await createUser(organizationId, { status: userStatus.disabled });
    await createInvitation(organizationId, user.userId);
    await createInvitation(organizationId, user.userId, { revokedAt: new Date() });
    await createInvitation(organizationId, user.userId, { expiresAt: new Date(Date.now() - 1000) });
    await createProduct(organizationId);
    await createProduct(organizationId, { status: productStatus.deleted });
    const stranger = await signedInToNewOrganization("client");
    await createProduct(stranger.organizationId);
    expect(await as(user).organizations.usage()).toEqual({
      users: { used: 2, limit: 5 },
      products: { used: 1, limit: 50 },
      requestsPerMinute: { used: 1, limit: 500 },
    });
    expect(await as(stranger).organizations.usage()).toMatchObject({
      users: { used: 1, limit: null },
      products: { used: 1, limit: null },
      requestsPerMinute: { limit: null },
    });
  });
});

describe("the people of each role", () => {
  it("are counted if active, once for each role that they hold", async () => {
    const home = await createOrganization();
    const admin = await signedIn(home, "admin", "client");
    await createUser(home.organizationId, { roles: "[c]" });
    await createUser(home.organizationId, { roles: "[co]", status: userStatus.disabled });
    expect(await as(admin).organizations.roleHolders()).toEqual({
      admin: 1,
      staff: 0,
      coordinator: 0,
      client: 2,
      superuser: 0,
    });
    const client = await signedIn(home, "client");
    expect(await refusal(as(client).organizations.roleHolders())).toBe("FORBIDDEN");
  });
});

describe("an organization's requests per minute", () => {
  const limited = (requestsPerMinute: number) =>
    createOrganization({ settings: { limits: { requestsPerMinute } } });
  const read = (user: SignedIn) => as(user).products.list({});

  it("are shared by all its people", async () => {
    const home = await limited(4);
    const [one, other] = [await signedIn(home, "client"), await signedIn(home, "client")];
    for (const user of [one, other, one, other]) expect(await refusal(read(user))).toBeUndefined();
    for (const user of [one, other]) {
      const error = await refusalOf(read(user));
      expect(error).toMatchObject({ code: "TOO_MANY_REQUESTS", statusCode: 429 });
      expect(error?.details.retryAfterSeconds).toBeGreaterThan(0);
    }
  });

  async function spendTwo(user: SignedIn) {
    expect(await refusal(read(user))).toBeUndefined();
    expect(await refusal(read(user))).toBeUndefined();
    expect(await refusal(read(user))).toBe("TOO_MANY_REQUESTS");
  }

  it("are not shared with other organizations", async () => {
    const user = await signedIn(await limited(2), "client");
    const stranger = await signedInToNewOrganization("client");
    for (let call = 0; call < 3; call += 1) expect(await refusal(read(stranger))).toBeUndefined();
    await spendTwo(user);
    expect(await refusal(read(stranger))).toBeUndefined();
  });

  it("are not used up by unauthenticated clients", async () => {
    const home = await limited(2);
    const user = await signedIn(home, "client");
    const anonymous = () =>
      createCaller(contextOf(home.subdomain)).auth.refresh({ refreshToken: "no token" });
    const forged = () => createCaller(contextOf(home.subdomain, "no.access.token")).products.list({});
    for (const call of [anonymous, forged, anonymous, forged])
      expect(await refusal(call())).toBe("UNAUTHORIZED");
    const stranger = await signedInToNewOrganization("client");
    const strayed = () => createCaller(contextOf(home.subdomain, stranger.accessToken)).products.list({});
    for (let call = 0; call < 3; call += 1) expect(await refusal(strayed())).toBe("UNAUTHORIZED");
    await spendTwo(user);
  });

  it("are counted in the same round trip to Redis that reads the session", async () => {
    const user = await signedIn(await limited(100), "client");
    await read(user);
    for (const key of [keys.session(user.organizationId, user.userId), keys.tenant(user.subdomain)])
      await expect.poll(() => redis().get(key)).not.toBeNull();
    const me = () => createCaller(user.context()).auth.me();
    expect(await costOf(me)).toMatchObject({ redisRounds: 1, statements: 0 });
  });
});
