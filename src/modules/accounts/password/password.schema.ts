import { z } from "zod";
import { newPassword } from "@/lib/password-policy";
import { currentPassword } from "@/modules/accounts/sign-in/auth.schema";

export const changePasswordInput = z.strictObject({
  currentPassword,
  newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const changePasswordOutput = z.strictObject({
  /** How many other sessions were ended. */
  endedSessions: z.number(),
});
