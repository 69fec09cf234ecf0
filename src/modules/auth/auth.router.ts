import { z } from "zod";
import { router, tenantProcedure, tenantPublicProcedure } from "@/server/trpc";
import { loginInput, loginOutput, refreshInput, refreshOutput, viewer } from "./auth.schema";
import { login, logout, refresh, viewerOf } from "./auth.service";

export const authRouter = router({
  login: tenantPublicProcedure
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

  logout: tenantProcedure("profile:read")
    .input(refreshInput.partial())
    .output(z.strictObject({ signedOut: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await logout(ctx.token, input.refreshToken, ctx.request);
      return { signedOut: true as const };
    }),
});
