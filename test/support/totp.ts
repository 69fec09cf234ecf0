import { Secret, TOTP } from "otpauth";

/** The code of an authenticator app for the secret, now or a number of 30-second steps from now. */
export const totpCodeOf = (secret: string, stepsFromNow = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 });
