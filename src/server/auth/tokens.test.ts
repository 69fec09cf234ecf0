import fc from "fast-check";
import { CompactSign, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { decodeBrowserSession, encodeBrowserSession } from "./browser-session";
import { secretKeys } from "./signing-keys";
import { issueToken, newOpaqueId, verifyToken } from "./tokens";

const subject = () => ({ userId: 7, email: "ann@acme.test", organizationId: 3, sessionId: newOpaqueId() });

afterEach(() => {
  vi.useRealTimers();
});

async function signed(payload: Record<string, unknown>, header: Record<string, unknown> = {}) {
  const [{ kid, signing }] = await secretKeys();
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid, ...header })
    .sign(signing);
}

const payload = () => {
  const now = Math.floor(Date.now() / 1000);
  return {
    sub: 7,
    email: "ann@acme.test",
    organizationId: 3,
    jti: `${newOpaqueId()}.${newOpaqueId()}`,
    iss: "mmr",
    aud: "mmr-api",
    iat: now,
    exp: now + 900,
  };
};

describe("an access token", () => {
  it("carries the claims of the spec for 15 minutes", async () => {
    const { token, jti } = await issueToken("access", subject());
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ sub: 7, email: "ann@acme.test", organizationId: 3, jti });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
    expect(await verifyToken("access", token)).toMatchObject({ userId: 7, organizationId: 3, jti });
  });

  it("is refused from the second it expires", async () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
    const { token } = await issueToken("access", subject());
    vi.setSystemTime(new Date("2026-01-01T00:14:59Z"));
    expect(await verifyToken("access", token)).not.toBeNull();
    vi.setSystemTime(new Date("2026-01-01T00:15:00Z"));
    expect(await verifyToken("access", token)).toBeNull();
  });

  it("is never taken for a refresh token, nor a refresh token for it", async () => {
    const { token: access } = await issueToken("access", subject());
    const { token: refresh } = await issueToken("refresh", subject());
    expect(await verifyToken("refresh", access)).toBeNull();
    expect(await verifyToken("access", refresh)).toBeNull();
  });

  it.each(["sub", "email", "organizationId", "jti", "iss", "aud", "iat", "exp"])(
    "is refused without %s",
    async (claim) => {
      expect(await verifyToken("access", await signed(payload()))).not.toBeNull();
      expect(await verifyToken("access", await signed({ ...payload(), [claim]: undefined }))).toBeNull();
    },
  );

  it.each([
    { iss: "other" },
    { aud: "other" },
    { sub: "7" },
    { sub: 0 },
    { organizationId: "3 or 1=1" },
    { organizationId: true },
    { jti: "short" },
  ])("is refused with %j", async (change) => {
    expect(await verifyToken("access", await signed({ ...payload(), ...change }))).toBeNull();
  });

  it.each([{ alg: "none" }, { kid: "unknown" }, { kid: undefined }, { typ: "JWT" }, { typ: undefined }])(
    "is refused with the header %j",
    async (header) => {
      const token = await signed(payload()).then((good) => {
        const [, body, signature] = good.split(".");
        const forged = Buffer.from(JSON.stringify({ ...decodeProtectedHeader(good), ...header })).toString(
          "base64url",
        );
        return `${forged}.${body}.${signature}`;
      });
      expect(await verifyToken("access", token)).toBeNull();
      if (!("alg" in header)) expect(await verifyToken("access", await signed(payload(), header))).toBeNull();
    },
  );

  it("is refused if it is unsigned, signed with another key, or not a token at all", async () => {
    const key = new TextEncoder().encode("another secret that is long enough for HS256");
    const [{ kid }] = await secretKeys();
    const foreign = await new SignJWT({ ...payload(), sub: "7" })
      .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid })
      .sign(key);
    expect(await verifyToken("access", foreign)).toBeNull();
    expect(await verifyToken("access", new UnsecuredJWT({ organizationId: 3 }).encode())).toBeNull();
    expect(await verifyToken("access", "")).toBeNull();
    expect(await verifyToken("access", "a.b.c")).toBeNull();
  });
});

describe("what is accepted as a token", () => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Whether jose, configured for our tokens, accepts it. */
  const isGoodForJose = async (token: string) => {
    const [{ signing }] = secretKeys();
    const wanted = {
      algorithms: ["HS256"],
      issuer: "mmr",
      audience: "mmr-api",
      typ: "at+jwt",
      requiredClaims: ["sub", "email", "organizationId", "jti", "iat", "exp"],
      clockTolerance: 0,
    };
    return jwtVerify(token, signing, wanted).then(
      () => true,
      () => false,
    );
  };

  it("is what jose accepts, whichever character of a token is changed", async () => {
    const { token } = await issueToken("access", subject());
    const change = fc.tuple(
      fc.nat({ max: token.length - 1 }),
      fc.constantFrom(...alphabet, ".", "=", "+", " "),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 2 }), async (changes) => {
        const altered = changes.reduce(
          (text, [at, character]) => text.slice(0, at) + character + text.slice(at + 1),
          token,
        );
        const isAccepted = verifyToken("access", altered) !== null;
        expect(isAccepted).toBe(altered === token);
        if (isAccepted) expect(await isGoodForJose(altered)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is what jose accepts, whatever the claims say", async () => {
    const odd = fc.oneof(fc.constant(undefined), fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
    const names = fc.constantFrom("sub", "email", "organizationId", "jti", "iss", "aud", "iat", "exp", "nbf");
    await fc.assert(
      fc.asyncProperty(names, odd, async (name, value) => {
        const token = await signed({ ...payload(), [name]: value });
        // jose alone leaves the shape of our claims to us.
        if (verifyToken("access", token)) expect(await isGoodForJose(token)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("has only one spelling of its signature", async () => {
    const { token } = await issueToken("access", subject());
    const last = alphabet.indexOf(token.at(-1) ?? "");
    // The last character contains two bits that are not part of the 32 bytes.
    for (const bits of [1, 2, 3]) {
      const other = `${token.slice(0, -1)}${alphabet[last ^ bits]}`;
      expect(verifyToken("access", other)).toBeNull();
    }
    expect(verifyToken("access", `${token}=`)).toBeNull();
    expect(verifyToken("access", `${token}.`)).toBeNull();
  });
});

describe("the browser's session cookie", () => {
  it("returns its content and reveals nothing of it", async () => {
    const session = { accessToken: "access-token", refreshToken: "refresh-token" };
    const cookie = await encodeBrowserSession(session);
    expect(cookie).not.toContain("token");
    expect(await decodeBrowserSession(cookie)).toEqual(session);
  });

  it("is invalid if a single character of it differs", async () => {
    const cookie = await encodeBrowserSession({ accessToken: "a", refreshToken: "r" });
    const at = cookie.length - 30;
    const altered = `${cookie.slice(0, at)}${cookie[at] === "A" ? "B" : "A"}${cookie.slice(at + 1)}`;
    expect(await decodeBrowserSession(altered)).toBeNull();
    expect(await decodeBrowserSession("")).toBeNull();
  });
});
