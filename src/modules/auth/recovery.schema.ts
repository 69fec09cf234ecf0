import { z } from "zod";
import { email } from "@/lib/email";
import { newPassword } from "@/lib/password-policy";

export const forgotPasswordInput = z.strictObject({ email });
export type ForgotPasswordInput = z.infer<typeof forgotPasswordInput>;

/** Any text, so that a cut link is told apart from a wrong request: it is one that nobody knows. */
const token = z.string().min(1).max(200);

export const resetLinkInput = z.strictObject({ token });
export const resetLinkOutput = z.strictObject({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
});

/** What a person types. */
export const resetPasswordFields = z.strictObject({ password: newPassword });
export const resetPasswordInput = resetPasswordFields.extend({ token });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
