import { z } from "zod";

/** As it stands in a link. Whether it is a token at all is found out by looking for it. */
const linkToken = z.string().min(1).max(200);

export const verifyEmailInput = z.strictObject({ token: linkToken });
export const verifyEmailOutput = z.strictObject({ email: z.string() });

export const emailVerification = z.strictObject({ email: z.string(), isVerified: z.boolean() });
