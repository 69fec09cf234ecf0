import { z } from "zod";
import { sessionProcedure, tenantPublicProcedure } from "@/server/trpc";
import { emailVerification, verifyEmailInput, verifyEmailOutput } from "./verification.schema";
import { resendVerification, verifyEmail } from "./verification.service";

/** Part of the auth router: an account's email belongs to its owner. */
export const verificationProcedures = {
  verifyEmail: tenantPublicProcedure
    .input(verifyEmailInput)
    .output(verifyEmailOutput)
    .mutation(({ ctx, input }) => verifyEmail(ctx.db, ctx.tenant, input.token)),

  emailVerification: sessionProcedure("profile:read")
    .output(emailVerification)
    .query(({ ctx }) => ({ email: ctx.user.email, isVerified: ctx.user.isEmailVerified })),

  resendVerification: sessionProcedure("account:write")
    .output(z.strictObject({ sent: z.boolean() }))
    .mutation(async ({ ctx }) => ({ sent: await resendVerification(ctx.db, ctx.tenant, ctx.user) })),
};
