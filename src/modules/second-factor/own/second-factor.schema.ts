import { z } from "zod";
import { textsOf } from "@/i18n/texts";

const t = textsOf("credentials");

export const secondFactorOutput = z.strictObject({
  enabledAt: z.iso.datetime().nullable().describe("Null if there is no second factor."),
  enabled: z.boolean(),
  /** The number of unused recovery codes. */
  recoveryCodesLeft: z.number(),
});

export const beginTotpOutput = z.strictObject({
  /** In base32, to be typed where the QR code cannot be scanned. */
  secret: z.string(),
  /** The content of the QR code. */
  uri: z.string(),
});
export type TotpSetup = z.infer<typeof beginTotpOutput>;

export const confirmTotpInput = z.strictObject({
  code: z
    .string()
    .trim()
    .max(64)
    .regex(/^\d{3}[\s-]?\d{3}$/, { error: () => t("enterSixDigits") }),
});

/** Shown once: only their hashes are stored. */
export const recoveryCodesOutput = z.strictObject({ recoveryCodes: z.array(z.string()) });
