import { Secret, TOTP } from "otpauth";

/** 160 random bits in base32 (RFC 4226 §4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The URI in the QR code for authenticator apps (Key Uri Format). */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return new TOTP({ issuer, label: account, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step that the code belongs to, of the current one and its two neighbors; null if it belongs to none. RFC
 * 6238: SHA-1, 6 digits, steps of 30 seconds, as every authenticator app uses.
 */
export function totpStepOf(secret: string, code: string, now = Date.now()): number | null {
  const token = code.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token, window: 1, timestamp: now });
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}
