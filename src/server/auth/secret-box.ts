import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";

const ivBytes = 12;
const tagBytes = 16;

/** The key of DATA_ENCRYPTION_KEY, and that of DATA_ENCRYPTION_KEY_PREVIOUS if it is set. */
function encryptionKeys(): { current: Buffer; previous: Buffer | undefined } {
  return perProcess("encryptionKeys", () => {
    const { DATA_ENCRYPTION_KEY, DATA_ENCRYPTION_KEY_PREVIOUS } = env();
    return {
      current: deriveKey(DATA_ENCRYPTION_KEY),
      previous: DATA_ENCRYPTION_KEY_PREVIOUS ? deriveKey(DATA_ENCRYPTION_KEY_PREVIOUS) : undefined,
    };
  });
}

function deriveKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "mmr data encryption v1", 32));
}

/** Encrypts a short secret for a database column: AES-256-GCM, base64url of iv, tag and ciphertext. */
export function seal(plaintext: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", encryptionKeys().current, iv);
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

/**
 * The plain text of a value sealed with the current key or the previous one. Throws if it was altered or sealed with
 * another key.
 */
export function unseal(sealed: string): string {
  const { current, previous } = encryptionKeys();
  if (!previous) return decrypt(sealed, current);
  try {
    return decrypt(sealed, current);
  } catch {
    return decrypt(sealed, previous);
  }
}

/** True if the value was sealed with the current key, so that the previous one is not needed for it. */
export function isSealedWithCurrentKey(sealed: string): boolean {
  try {
    decrypt(sealed, encryptionKeys().current);
    return true;
  } catch {
    return false;
  }
}

function decrypt(sealed: string, key: Buffer): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
}
