import { z } from "zod";
import { identityInput } from "@/modules/accounts/sign-in/auth.schema";
import { restRoutes } from "@/server/rest-route";
import { sessionProcedure } from "@/server/trpc";
import {
  beginTotpOutput,
  confirmTotpInput,
  recoveryCodesOutput,
  secondFactorOutput,
} from "./second-factor.schema";
import {
  beginTotp,
  confirmTotp,
  disableTotp,
  regenerateRecoveryCodes,
  secondFactorOf,
} from "./second-factor.service";

const rest = restRoutes("Authentication");

/** Two-factor authentication of one's own account. */
export const secondFactorProcedures = {
  secondFactor: sessionProcedure("profile:read")
    .meta(rest("GET", "/auth/second-factor", "Read own two-factor authentication status"))
    .output(secondFactorOutput)
    .query(({ ctx }) => secondFactorOf(ctx.db, ctx.user.userId)),

  beginTotp: sessionProcedure("account:write")
    .input(identityInput)
    .output(beginTotpOutput)
    .mutation(({ ctx, input }) => beginTotp(ctx.db, ctx.tenant, ctx.user, input)),

  confirmTotp: sessionProcedure("account:write")
    .input(confirmTotpInput)
    .output(recoveryCodesOutput)
    .mutation(({ ctx, input }) => confirmTotp(ctx.db, ctx.tenant, ctx.user, input.code)),

  disableTotp: sessionProcedure("account:write")
    .input(identityInput)
    .output(z.strictObject({ disabled: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await disableTotp(ctx.db, ctx.tenant, ctx.user, input);
      return { disabled: true as const };
    }),

  regenerateRecoveryCodes: sessionProcedure("account:write")
    .input(identityInput)
    .output(recoveryCodesOutput)
    .mutation(({ ctx, input }) => regenerateRecoveryCodes(ctx.db, ctx.user, input)),
};
