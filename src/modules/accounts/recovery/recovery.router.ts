import { z } from "zod";
import { env } from "@/env";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import { networkOf } from "@/server/http/network";
import { credentialProcedure, tenantPublicProcedure } from "@/server/trpc";
import { forgotPasswordInput, resetLinkInput, resetLinkOutput, resetPasswordInput } from "./recovery.schema";
import { forgotPassword, inspectResetLink, resetPassword } from "./recovery.service";

/** Each call may send a mail to someone who did not ask for it. */
const forgotProcedure = tenantPublicProcedure.use(async ({ ctx, next }) => {
  const limit = env().PASSWORD_RESET_RATE_LIMIT_PER_HOUR;
  await consumeOrThrow(`password-reset:${networkOf(ctx.request.ip)}`, limit, 3600);
  return next();
});

/** Procedures of the auth router. */
export const recoveryProcedures = {
  forgotPassword: forgotProcedure
    .input(forgotPasswordInput)
    .output(z.strictObject({ accepted: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await forgotPassword(ctx.db, ctx.tenant, input);
      return { accepted: true as const };
    }),

  /** A mutation, although it changes nothing: inputs of queries are part of URLs, which are logged. */
  inspectResetLink: credentialProcedure
    .input(resetLinkInput)
    .output(resetLinkOutput)
    .mutation(({ ctx, input }) => inspectResetLink(ctx.db, input.token)),

  resetPassword: credentialProcedure
    .input(resetPasswordInput)
    .output(z.strictObject({ changed: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await resetPassword(ctx.db, ctx.tenant, input);
      return { changed: true as const };
    }),
};
