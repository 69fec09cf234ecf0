import {
  asTenant,
  createOrganization,
  createUser,
  testPassword,
  testPasswordHash,
  unique,
} from "@test/builders";
import { contextOf, refusal, refusalOf } from "@test/callers";
import { eq } from "drizzle-orm";
import { Piscina } from "piscina";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { beginSession } from "@/server/auth/begin-session";
import { beginSignInAttempt } from "@/server/auth/lockout";
import { securityEvents, user, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);
const currentPassword = testPassword;
const newPassword = "vault lamp orbit";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A person signed in on two devices. */
async function account() {
  const organization = await createOrganization();
  const { organizationId, subdomain } = organization;
  const email = `${unique("ann")}@example.test`;
  const names = { firstName: "Ada", lastName: "Lovelace" };
  const userId = await createUser(organizationId, { email, passwordHash: testPasswordHash, ...names });
  const device = async () => {
    const tokens = await asTenant(organizationId, () => beginSession({ userId, email }));
    return { ...tokens, auth: () => createCaller(contextOf(subdomain, tokens.accessToken)) };
  };
  const [here, elsewhere] = [await device(), await device()];
  const anonymous = () => createCaller(contextOf(subdomain));
  return { ...organization, email, userId, here, elsewhere, anonymous };
}

type Account = Awaited<ReturnType<typeof account>>;

const signIn = ({ anonymous, email }: Account, password: string) =>
  refusal(anonymous().login({ email, password }));

const eventsOf = ({ organizationId }: Account) =>
  asTenant(organizationId, async () => {
    const rows = await tenantDb()
      .select({ type: securityEvents.type })
      .from(securityEvents)
      .orderBy(securityEvents.id);
    return rows.map(({ type }) => type).filter((type) => type !== "session.begun");
  });

it("a sign-in that compared before the account was disabled begins no session", async () => {
  const ann = await account();
  const compare = Piscina.prototype.run;
  vi.spyOn(Piscina.prototype, "run").mockImplementationOnce(async function (this: Piscina, job) {
    const fits: unknown = await compare.call(this, job);
    await asTenant(ann.organizationId, () =>
      tenantDb().update(user, { status: userStatus.disabled }, eq(user.id, ann.userId)),
    );
    return fits;
  });
  expect(await signIn(ann, currentPassword)).toBe("INVALID_CREDENTIALS");
});

describe("changing the password", () => {
  it("accepts only the new one from then on", async () => {
    const ann = await account();
    await ann.here.auth().changePassword({ currentPassword, newPassword });
    expect(await signIn(ann, currentPassword)).toBe("INVALID_CREDENTIALS");
    expect(await signIn(ann, newPassword)).toBeUndefined();
  });

  it("ends every session but the principal's with the next request", async () => {
    const ann = await account();
    await ann.elsewhere.auth().me();
    const { endedSessions } = await ann.here.auth().changePassword({ currentPassword, newPassword });
    expect(endedSessions).toBe(1);
    expect(await refusal(ann.elsewhere.auth().me())).toBe("UNAUTHORIZED");
    const { refreshToken } = ann.elsewhere;
    expect(await refusal(ann.anonymous().refresh({ refreshToken }))).toBe("UNAUTHORIZED");
    expect(await refusal(ann.here.auth().me())).toBeUndefined();
    expect(await refusal(ann.anonymous().refresh({ refreshToken: ann.here.refreshToken }))).toBeUndefined();
    expect(await eventsOf(ann)).toEqual(["password.changed", "session.others_ended"]);
  });

  const wrong = {
    code: "INVALID_CREDENTIALS",
    details: { fieldErrors: { currentPassword: [expect.any(String)] } },
  };
  const tryWrong = (ann: Awaited<ReturnType<typeof account>>) =>
    refusalOf(ann.here.auth().changePassword({ currentPassword: "wrong", newPassword }));

  it("requires the current one", async () => {
    expect(await tryWrong(await account())).toMatchObject(wrong);
  });

  it("counts wrong ones as failed sign-ins", async () => {
    const ann = await account();
    expect(await tryWrong(ann)).toMatchObject(wrong);
    const failed = async () => (await beginSignInAttempt(ann.organizationId, ann.email, null)).failed();
    await Promise.all([failed(), failed(), failed()]);
    expect(await tryWrong(ann)).toMatchObject(wrong);
    const right = ann.here.auth().changePassword({ currentPassword, newPassword });
    expect(await refusal(right)).toBe("TOO_MANY_REQUESTS");
    expect(await signIn(ann, currentPassword)).toBe("TOO_MANY_REQUESTS");
    expect(await eventsOf(ann)).toEqual(["reauthentication.failed", "sign_in.locked"]);
  });

  it.each([
    { what: "short", choose: () => "lamp orbit" },
    { what: "common", choose: () => "password1234" },
    { what: "the current one", choose: () => currentPassword },
    { what: "about its owner", choose: () => "lovelace lamp orbit" },
    { what: "about the organization", choose: ({ subdomain }: Account) => `lamp ${subdomain} orbit` },
  ])("refuses one that is $what, at its field", async ({ choose }) => {
    const ann = await account();
    const error = await ann.here
      .auth()
      .changePassword({ currentPassword, newPassword: choose(ann) })
      .catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "BAD_REQUEST" });
    expect(JSON.stringify(error)).toContain("newPassword");
    expect(await signIn(ann, currentPassword)).toBeUndefined();
  });

  it("leaves no session to a sign-in that had compared with the old one", async () => {
    const ann = await account();
    const compare = Piscina.prototype.run;
    vi.spyOn(Piscina.prototype, "run").mockImplementationOnce(async function (this: Piscina, job) {
      const fits: unknown = await compare.call(this, job);
      await ann.here.auth().changePassword({ currentPassword, newPassword });
      return fits;
    });
    expect(await signIn(ann, currentPassword)).toBe("INVALID_CREDENTIALS");
    expect(await ann.here.auth().sessions()).toHaveLength(1);
  });

  it("happens once if two devices change it at the same moment", async () => {
    const ann = await account();
    const outcomes = await Promise.all(
      [ann.here, ann.elsewhere].map(({ auth }, index) =>
        refusal(auth().changePassword({ currentPassword, newPassword: `${newPassword} ${index}` })),
      ),
    );
    expect(outcomes).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    const winner = outcomes.indexOf(undefined);
    expect(await signIn(ann, `${newPassword} ${winner}`)).toBeUndefined();
  });
});
