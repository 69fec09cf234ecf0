import { z } from "zod";
import { email } from "@/lib/email";
import { linkToken } from "@/lib/link-token";
import { newPassword } from "@/lib/password-policy";

export const forgotPasswordInput = z.strictObject({ email });
export type ForgotPasswordInput = z.infer<typeof forgotPasswordInput>;

export const resetLinkInput = z.strictObject({ token: linkToken });
export const resetLinkOutput = z.strictObject({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
});

/** What a person types. */
export const resetPasswordFields = z.strictObject({ password: newPassword });
export const resetPasswordInput = resetPasswordFields.extend({ token: linkToken });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
