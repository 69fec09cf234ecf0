import { z } from "zod";
import { currentPassword, secondFactorCode } from "./auth.schema";

/** Proof of who one is; the code is needed once the account has a second factor. */
export const identityInput = z.strictObject({ password: currentPassword, code: secondFactorCode.optional() });
export type IdentityInput = z.infer<typeof identityInput>;

export const secondFactorOutput = z.strictObject({
  enabledAt: z.iso.datetime().nullable().describe("Null where there is no second factor."),
  enabled: z.boolean(),
  /** Recovery codes that have not been used. */
  recoveryCodesLeft: z.number(),
});

export const beginTotpOutput = z.strictObject({
  /** In base32, to be typed where no QR code can be read. */
  secret: z.string(),
  /** What the QR code says. */
  uri: z.string(),
});
export type TotpSetup = z.infer<typeof beginTotpOutput>;

export const confirmTotpInput = z.strictObject({
  code: z
    .string()
    .trim()
    .max(64)
    .regex(/^\d{3}[\s-]?\d{3}$/, "Enter the 6 digits that your app shows"),
});

/** Shown once: only their hashes are kept. */
export const recoveryCodesOutput = z.strictObject({ recoveryCodes: z.array(z.string()) });
