import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";

export interface SecretKeys {
  /** Names the secret in token headers, so that a verifier picks the right one while two are valid. */
  kid: string;
  /** Signs tokens (HS256). */
  signing: KeyObject;
  /** Encrypts the browser's session cookie (A256GCM). */
  cookie: KeyObject;
}

/**
 * Keys of AUTH_SECRET first, then of AUTH_SECRET_PREVIOUS if it is set. Derived once, because that is most of the cost.
 */
export function secretKeys(): [SecretKeys, ...SecretKeys[]] {
  return perProcess("secretKeys", (): [SecretKeys, ...SecretKeys[]] => {
    const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
    const current = deriveKeys(AUTH_SECRET);
    return AUTH_SECRET_PREVIOUS ? [current, deriveKeys(AUTH_SECRET_PREVIOUS)] : [current];
  });
}

/** The keys with that id; undefined for an unknown one. */
export function secretKeysById(kid: string | undefined): SecretKeys | undefined {
  return secretKeys().find((keys) => keys.kid === kid);
}

function deriveKeys(secret: string): SecretKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  return {
    kid: createHash("sha256").update(derive("mmr key id v1")).digest("hex").slice(0, 8),
    signing: createSecretKey(derive("mmr token signing v1")),
    cookie: createSecretKey(derive("mmr session cookie v1")),
  };
}

/** HMAC-SHA-256, on this thread: for texts as short as ours, a thread of the pool costs several times as much. */
export function macOf({ signing }: SecretKeys, text: string): Buffer {
  return createHmac("sha256", signing).update(text).digest();
}

/** Compares the text with the MAC in constant time. Only our own base64url spelling matches. */
export function isMac(text: string, mac: Buffer): boolean {
  const given = Buffer.from(text);
  const expected = Buffer.from(mac.toString("base64url"));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
