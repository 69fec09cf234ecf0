import { createHash, hkdfSync } from "node:crypto";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";

export interface SecretKeys {
  /** Names the secret in token headers, so that a verifier picks the right one while two are in force. */
  kid: string;
  /** Signs tokens (HS256). */
  signing: CryptoKey;
  /** Encrypts the browser's session cookie (A256GCM). */
  cookie: CryptoKey;
}

/** Keys of AUTH_SECRET first, then of AUTH_SECRET_PREVIOUS where it is set. Imported once: that is most of the cost. */
export function secretKeys(): Promise<[SecretKeys, ...SecretKeys[]]> {
  return perProcess("secretKeys", async (): Promise<[SecretKeys, ...SecretKeys[]]> => {
    const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
    const current = await deriveKeys(AUTH_SECRET);
    return AUTH_SECRET_PREVIOUS ? [current, await deriveKeys(AUTH_SECRET_PREVIOUS)] : [current];
  });
}

/** The keys with that id; undefined for an unknown one. */
export async function secretKeysById(kid: string | undefined): Promise<SecretKeys | undefined> {
  return (await secretKeys()).find((keys) => keys.kid === kid);
}

async function deriveKeys(secret: string): Promise<SecretKeys> {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  const [signing, cookie] = await Promise.all([
    crypto.subtle.importKey("raw", derive("mmr token signing v1"), { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
      "verify",
    ]),
    crypto.subtle.importKey("raw", derive("mmr session cookie v1"), "AES-GCM", false, ["encrypt", "decrypt"]),
  ]);
  return {
    kid: createHash("sha256").update(derive("mmr key id v1")).digest("hex").slice(0, 8),
    signing,
    cookie,
  };
}
