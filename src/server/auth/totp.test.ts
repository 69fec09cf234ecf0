import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes";
import { newTotpSecret, totpStepOf, totpUri } from "./totp";

/** RFC 6238, appendix B: the last six digits, since ours have six. */
const rfcSecret = Secret.fromLatin1("12345678901234567890").base32;
const rfcCodes = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [20_000_000_000, "353130"],
] as const;

describe("a code of an authenticator app", () => {
  it.each(rfcCodes)("is that of RFC 6238 at second %i", (seconds, code) => {
    expect(totpStepOf(rfcSecret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it("is accepted from one step before its time to one step after it", () => {
    const step = Math.floor(1_234_567_890 / 30);
    const stepSeen = (steps: number) => totpStepOf(rfcSecret, "005924", (step + steps) * 30_000);
    expect([-2, -1, 0, 1, 2].map(stepSeen)).toEqual([null, step, step, step, null]);
  });

  const at = (code: string) => totpStepOf(rfcSecret, code, 59_000);

  it("may be typed with spaces or a hyphen", () => {
    expect([at("287 082"), at(" 287-082 ")]).toEqual([1, 1]);
  });

  it("is exactly six digits", () => {
    expect(["", "28708", "2870820", "28708a", "２８７０８２", "-287082.0"].map(at)).toEqual(
      Array(6).fill(null),
    );
  });

  it("comes from a unique secret of 160 bits, in a URI that apps understand", () => {
    const secret = newTotpSecret();
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = totpUri(secret, { issuer: "Müller & Söhne", account: "ann+1@example.test" });
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(Object.fromEntries(new URL(uri).searchParams)).toMatchObject({ secret, issuer: "Müller & Söhne" });
  });
});

describe("a recovery code", () => {
  it("is recognized however it is typed, unlike any other", () => {
    const [code = "", other = ""] = newRecoveryCodes();
    const hash = hashRecoveryCode(code);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const misread = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    expect(hashRecoveryCode(misread)).toBe(hash);
    expect(hashRecoveryCode(other)).not.toBe(hash);
    expect(["", "123456", `${code}A`, code.slice(1), "U".repeat(16)].map(hashRecoveryCode)).toEqual(
      Array(5).fill(null),
    );
  });
});
