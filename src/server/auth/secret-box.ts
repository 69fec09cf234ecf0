import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/env";

const ivBytes = 12;
const tagBytes = 16;

let key: Buffer | undefined;

function encryptionKey(): Buffer {
  key ??= Buffer.from(hkdfSync("sha256", env().DATA_ENCRYPTION_KEY, "", "mmr data encryption v1", 32));
  return key;
}

/** Encrypts a short secret for a database column: AES-256-GCM, base64url of iv, tag and ciphertext. */
export function seal(plaintext: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", encryptionKey(), iv);
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

/** The plain text of a sealed value. Throws when it was altered or sealed with another key. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", encryptionKey(), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
}
