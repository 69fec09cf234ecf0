import { Secret, TOTP } from "otpauth";

/** What an authenticator app shows for the secret, now or some steps of 30 seconds from now. */
export const totpCodeOf = (secret: string, stepsFromNow = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 });
