import {
  asTenant,
  createOrganization,
  createSecondFactor,
  createUser,
  testPassword,
  testPasswordHash,
  unique,
} from "@test/builders";
import { contextOf, refusal, refusalOf } from "@test/callers";
import { totpCodeOf as codeOf } from "@test/totp";
import { eq } from "drizzle-orm";
import { Secret } from "otpauth";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { spendSecondFactor } from "@/server/auth/second-factor";
import { seal } from "@/server/auth/secret-box";
import { newTotpSecret } from "@/server/auth/totp";
import { recoveryCodes, securityEvents, userDetails } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);
const password = testPassword;

// The clock is set to the middle of a step: on a slow machine, the next step could otherwise begin.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A code that is not valid at any time near now. */
function wrongCodeOf(secret: string): string {
  const near = new Set([-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps)));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !near.has(code)) ?? "";
}

async function user(home?: { organizationId: number; subdomain: string }) {
  const organization = home ?? (await createOrganization());
  const email = `${unique("ann")}@example.test`;
  const userId = await createUser(organization.organizationId, { email, passwordHash: testPasswordHash });
  const anonymous = () => createCaller(contextOf(organization.subdomain));
  const signIn = (totp?: string) => anonymous().login({ email, password, ...(totp ? { totp } : {}) });
  return { ...organization, email, userId, anonymous, signIn };
}

async function signedInAccount(home?: { organizationId: number; subdomain: string }) {
  const ann = await user(home);
  const { tokens } = await ann.signIn();
  const auth = createCaller(contextOf(ann.subdomain, tokens.accessToken));
  // A separate request: within one request the principal is resolved once.
  const me = () => createCaller(contextOf(ann.subdomain, tokens.accessToken)).me();
  return { ...ann, auth, me };
}

/** An account whose second factor was set up like a person does it. */
async function enrolled(home?: { organizationId: number; subdomain: string }) {
  const ann = await signedInAccount(home);
  const { secret, uri } = await ann.auth.beginTotp({ password });
  // The code of the previous step, so that the current and the next one stay unused.
  const { recoveryCodes: codes } = await ann.auth.confirmTotp({ code: codeOf(secret, -1) });
  return { ...ann, secret, uri, codes };
}

const events = (organizationId: number) =>
  asTenant(organizationId, async () => {
    const rows = await tenantDb()
      .select({ type: securityEvents.type })
      .from(securityEvents)
      .orderBy(securityEvents.id);
    return rows.map(({ type }) => type);
  });

describe("setting up a second factor", () => {
  it("returns ten recovery codes with the first code", async () => {
    const { auth, codes } = await enrolled();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await auth.secondFactor()).toMatchObject({ recoveryCodesLeft: 10 });
  });

  it("is off until the first code of the new secret", async () => {
    const { auth, me, signIn, organizationId } = await signedInAccount();
    expect((await me()).secondFactor.enabled).toBe(false);
    const { secret } = await auth.beginTotp({ password });
    expect(await auth.secondFactor()).toMatchObject({ enabled: false, enabledAt: null });
    expect(await refusal(signIn())).toBeUndefined();
    await auth.confirmTotp({ code: codeOf(secret) });
    expect(await auth.secondFactor()).toMatchObject({ enabled: true });
    expect((await me()).secondFactor.enabled).toBe(true);
    expect(await events(organizationId)).toContain("second_factor.enabled");
  });

  it("gives authenticator apps a new secret with account and workspace", async () => {
    const { secret, uri, email, subdomain } = await enrolled();
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(new URL(uri).searchParams.get("secret")).toBe(secret);
    expect(decodeURIComponent(uri)).toContain(email);
    expect(decodeURIComponent(uri)).toContain(subdomain);
  });

  it("is requested or refused at the input field that holds the code", async () => {
    const { secret, signIn, auth } = await enrolled();
    const fields = async (call: Promise<unknown>) =>
      Object.keys((await refusalOf(call))?.details.fieldErrors ?? {});
    expect(await fields(signIn())).toEqual(["totp"]);
    expect(await fields(signIn(wrongCodeOf(secret)))).toEqual(["totp"]);
    expect(await fields(auth.beginTotp({ password }))).toEqual(["code"]);
    expect(await fields(auth.beginTotp({ password, code: wrongCodeOf(secret) }))).toEqual(["code"]);
  });

  it("stores neither the secret nor a recovery code in plain text", async () => {
    const { organizationId, secret, codes } = await enrolled();
    const rows = await asTenant(organizationId, async () => [
      await tenantDb().select().from(userDetails),
      await tenantDb().select().from(recoveryCodes),
      await tenantDb().select().from(securityEvents).orderBy(securityEvents.id),
    ]);
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(secret);
    for (const code of codes) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll("-", ""));
    }
  });

  it("refuses a code of another secret without changing anything", async () => {
    const { auth, signIn } = await signedInAccount();
    const { secret } = await auth.beginTotp({ password });
    expect(await refusal(auth.confirmTotp({ code: wrongCodeOf(secret) }))).toBe("INVALID_TOTP");
    expect(await auth.secondFactor()).toMatchObject({ enabled: false, recoveryCodesLeft: 0 });
    expect(await refusal(signIn())).toBeUndefined();
  });

  it("requires the password again", async () => {
    const { auth } = await signedInAccount();
    const error = await refusalOf(auth.beginTotp({ password: "wrong" }));
    expect(error?.code).toBe("INVALID_CREDENTIALS");
    expect(error?.details.fieldErrors).toHaveProperty("password");
  });

  it("counts wrong passwords like a sign-in", async () => {
    const { auth, signIn } = await signedInAccount();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await refusal(auth.beginTotp({ password: "wrong" }))).toBe("INVALID_CREDENTIALS");
    }
    expect(await refusal(auth.beginTotp({ password }))).toBe("TOO_MANY_REQUESTS");
    expect(await refusal(signIn())).toBe("TOO_MANY_REQUESTS");
  });

  it("cannot be confirmed without having begun, nor twice", async () => {
    const { auth } = await signedInAccount();
    expect(await refusal(auth.confirmTotp({ code: "123456" }))).toBe("CONFLICT");
    const { secret } = await auth.beginTotp({ password });
    const code = codeOf(secret);
    const outcomes = await Promise.all([1, 2, 3].map(() => refusal(auth.confirmTotp({ code }))));
    expect(outcomes.sort()).toEqual(["CONFLICT", "CONFLICT", undefined]);
  });

  it("with another app requires a code of the current one, which stays valid until the new one is confirmed", async () => {
    const { auth, secret, codes, signIn, organizationId } = await enrolled();
    expect(await refusal(auth.beginTotp({ password }))).toBe("TOTP_REQUIRED");
    expect(await refusal(auth.beginTotp({ password, code: wrongCodeOf(secret) }))).toBe("INVALID_TOTP");
    const replacement = await auth.beginTotp({ password, code: codeOf(secret) });
    expect(await refusal(signIn(codeOf(secret, 1)))).toBeUndefined();
    await auth.confirmTotp({ code: codeOf(replacement.secret) });
    expect(await refusal(signIn(codes[0]))).toBe("INVALID_TOTP");
    expect(await refusal(signIn(codeOf(replacement.secret, 1)))).toBeUndefined();
    expect(await events(organizationId)).toContain("second_factor.replaced");
  });
});

describe("signing in with a second factor", () => {
  it("asks for the code only once the password is right", async () => {
    const { email, signIn, anonymous, secret } = await enrolled();
    expect(await refusal(signIn())).toBe("TOTP_REQUIRED");
    for (const totp of [undefined, codeOf(secret), wrongCodeOf(secret)]) {
      const attempt = anonymous().login({ email, password: "wrong", ...(totp ? { totp } : {}) });
      expect(await refusal(attempt)).toBe("INVALID_CREDENTIALS");
    }
    expect((await signIn(codeOf(secret))).secondFactor.enabled).toBe(true);
  });

  it("refuses a used code like every code of an earlier step", async () => {
    const { signIn, secret } = await enrolled();
    await signIn(codeOf(secret, 1));
    expect(await refusal(signIn(codeOf(secret, 1)))).toBe("INVALID_TOTP");
    expect(await refusal(signIn(codeOf(secret)))).toBe("INVALID_TOTP");
  });

  it("refuses the code that the second factor was set up with", async () => {
    const { auth, signIn } = await signedInAccount();
    const { secret } = await auth.beginTotp({ password });
    const code = codeOf(secret, 1);
    await auth.confirmTotp({ code });
    expect(await refusal(signIn(code))).toBe("INVALID_TOTP");
  });

  it("accepts one of many concurrent uses of the same code", async () => {
    const { organizationId, userId } = await user();
    const secret = await createSecondFactor(organizationId, userId);
    const use = (code: string) =>
      asTenant(organizationId, async () => {
        const [row] = await tenantDb()
          .select({ totpSecretSealed: userDetails.totpSecretSealed })
          .from(userDetails)
          .where(eq(userDetails.userId, userId));
        const totpSecretSealed = row?.totpSecretSealed ?? "";
        return spendSecondFactor(tenantDb(), { userId, totpSecretSealed }, code);
      });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => use(codeOf(secret))));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it("accepts a code once while a key rotation seals its secret again, but none of a secret that is replaced", async () => {
    const { organizationId, userId } = await user();
    const secret = await createSecondFactor(organizationId, userId);
    const outcomes = await asTenant(organizationId, async () => {
      const db = tenantDb();
      const ofUser = eq(userDetails.userId, userId);
      const [row] = await db.select({ sealed: userDetails.totpSecretSealed }).from(userDetails).where(ofUser);
      const found = { userId, totpSecretSealed: row?.sealed ?? "" };
      /** Uses the code with what was read before another secret was stored. */
      const spendAfter = async (stored: string, code: string) => {
        await db.update(userDetails, { totpSecretSealed: seal(stored) }, ofUser);
        return spendSecondFactor(db, found, code);
      };
      return [
        await spendAfter(secret, codeOf(secret)),
        await spendAfter(secret, codeOf(secret)),
        await spendAfter(newTotpSecret(), codeOf(secret, 1)),
      ];
    });
    expect(outcomes).toEqual([true, false, false]);
  });

  it("accepts a recovery code once, however it is written, also of many concurrent uses", async () => {
    const { signIn, auth, codes, organizationId } = await enrolled();
    const [code = "", second = ""] = codes;
    expect(await refusal(signIn(code.toLowerCase().replaceAll("-", " ")))).toBeUndefined();
    expect(await refusal(signIn(code))).toBe("INVALID_TOTP");
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => refusal(signIn(second))));
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect((await auth.secondFactor()).recoveryCodesLeft).toBe(8);
    expect(await events(organizationId)).toContain("second_factor.recovery_code_used");
  });

  it("refuses a recovery code of another person", async () => {
    const ann = await enrolled();
    const bob = await enrolled(ann);
    expect(await refusal(ann.signIn(bob.codes[0]))).toBe("INVALID_TOTP");
  });

  it("is locked after five wrong codes, however often the password alone is sent in between", async () => {
    const { signIn, secret, organizationId } = await enrolled();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await refusal(signIn(wrongCodeOf(secret)))).toBe("INVALID_TOTP");
      if (attempt < 5) expect(await refusal(signIn())).toBe("TOTP_REQUIRED");
    }
    expect(await refusal(signIn(codeOf(secret)))).toBe("TOO_MANY_REQUESTS");
    expect((await events(organizationId)).filter((type) => type.startsWith("sign_in."))).toEqual([
      ...Array(4).fill("sign_in.code_failed"),
      "sign_in.locked",
    ]);
  });

  it("checks at most five of many codes that are guessed at once", async () => {
    const { signIn, secret } = await enrolled();
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => refusal(signIn(wrongCodeOf(secret)))),
    );
    expect(outcomes.filter((outcome) => outcome === "INVALID_TOTP")).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === "TOO_MANY_REQUESTS")).toHaveLength(7);
  });
});

describe("turning the second factor off and new recovery codes", () => {
  it("require the password and the right code, without which nothing changes", async () => {
    const { auth, secret } = await enrolled();
    for (const change of [auth.disableTotp, auth.regenerateRecoveryCodes]) {
      expect(await refusal(change({ password }))).toBe("TOTP_REQUIRED");
      expect(await refusal(change({ password, code: wrongCodeOf(secret) }))).toBe("INVALID_TOTP");
    }
    expect(await auth.secondFactor()).toMatchObject({ enabled: true, recoveryCodesLeft: 10 });
  });

  async function turnedOff() {
    const account = await enrolled();
    expect((await account.me()).secondFactor.enabled).toBe(true);
    const code = codeOf(account.secret);
    expect(await account.auth.disableTotp({ password, code })).toEqual({ disabled: true });
    return account;
  }

  it("once turned off, nothing of it is kept but a security event", async () => {
    const { auth, organizationId } = await turnedOff();
    expect(await auth.secondFactor()).toEqual({ enabled: false, enabledAt: null, recoveryCodesLeft: 0 });
    expect(await events(organizationId)).toContain("second_factor.disabled");
  });

  it("once turned off, the password alone signs in", async () => {
    const { me, codes, signIn } = await turnedOff();
    expect((await me()).secondFactor.enabled).toBe(false);
    expect(await refusal(signIn())).toBeUndefined();
    expect(await refusal(signIn(codes[0]))).toBeUndefined();
  });

  it("new recovery codes replace the earlier ones", async () => {
    const { auth, secret, codes, signIn } = await enrolled();
    const fresh = await auth.regenerateRecoveryCodes({ password, code: codeOf(secret) });
    expect(fresh.recoveryCodes).toHaveLength(10);
    expect(await refusal(signIn(codes[1]))).toBe("INVALID_TOTP");
    expect(await refusal(signIn(fresh.recoveryCodes[1]))).toBeUndefined();
  });
});
