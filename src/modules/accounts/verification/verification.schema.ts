import { z } from "zod";
import { linkToken } from "@/lib/link-token";

export const verifyEmailInput = z.strictObject({ token: linkToken });
export const verifyEmailOutput = z.strictObject({ email: z.string() });

export const emailVerification = z.strictObject({ email: z.string(), isVerified: z.boolean() });
