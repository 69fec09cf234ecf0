import { z } from "zod";
import { email } from "@/lib/email";
import { linkToken } from "@/lib/link-token";
import { identityInput } from "@/modules/accounts/sign-in/auth.schema";

export const requestEmailChangeInput = identityInput.extend({ email });
export type RequestEmailChangeInput = z.infer<typeof requestEmailChangeInput>;

export const emailChange = z.strictObject({
  pendingEmail: z.string().nullable().describe("The email that a link was sent to; null if none is valid."),
  expiresAt: z.iso.datetime().nullable().describe("Until when the link is valid; null if there is none."),
  changeableAt: z.iso
    .datetime()
    .nullable()
    .describe("When the email can be changed again after a change; null if it can be changed now."),
});
export type EmailChange = z.infer<typeof emailChange>;

export const emailLinkInput = z.strictObject({ token: linkToken });
export const emailLinkOutput = z.strictObject({ email: z.string() });
