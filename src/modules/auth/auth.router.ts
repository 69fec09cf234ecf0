import { z } from "zod";
import { csrfTokenOf } from "@/server/auth/csrf";
import { router, signInProcedure, tenantProcedure, tenantPublicProcedure } from "@/server/trpc";
import { csrfTokenOutput, loginInput, loginOutput, refreshInput, refreshOutput, viewer } from "./auth.schema";
import { login, logout, refresh, viewerOf } from "./auth.service";

export const authRouter = router({
  login: signInProcedure
    .input(loginInput)
    .output(loginOutput)
    .mutation(({ ctx, input }) => login(ctx.db, ctx.tenant, input, ctx.request)),

  refresh: tenantPublicProcedure
    .input(refreshInput)
    .output(refreshOutput)
    .mutation(({ ctx, input }) => refresh(ctx.tenant, input.refreshToken, ctx.request)),

  me: tenantProcedure("profile:read")
    .output(viewer)
    .query(({ ctx }) => viewerOf(ctx.tenant, ctx.user)),

  csrfToken: tenantProcedure("profile:read")
    .output(csrfTokenOutput)
    .query(async ({ ctx }) => ({ csrfToken: await csrfTokenOf(ctx.token.sessionId) })),

  logout: tenantProcedure("profile:read")
    .input(refreshInput.partial())
    .output(z.strictObject({ signedOut: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await logout(ctx.token, input.refreshToken, ctx.request);
      return { signedOut: true as const };
    }),
});
