import { randomUUID } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { csrfTokenOf } from "@/server/auth/csrf";
import { endSessionsOf } from "@/server/auth/end-sessions";
import type { Context } from "@/server/context";
import { restRoutes } from "@/server/rest-route";
import { credentialProcedure, sessionProcedure, tenantProcedure, tenantPublicProcedure } from "@/server/trpc";
import {
  csrfTokenOutput,
  loginInput,
  loginOutput,
  refreshInput,
  refreshOutput,
  revokeSessionInput,
  sessionsOutput,
  viewer,
} from "./auth.schema";
import { listSessions, login, logout, refresh, revokeSession, viewerOf } from "./auth.service";

const rest = restRoutes("Authentication");

/** The principal's session; an unknown id if nobody is signed in, or the principal is an API key. */
async function sessionOf(ctx: Pick<Context, "principal">): Promise<string> {
  const principal = await ctx.principal().catch((error: unknown) => {
    if (error instanceof AppError && error.code === "UNAUTHORIZED") return undefined;
    throw error;
  });
  return principal?.kind === "session" ? principal.token.sessionId : randomUUID();
}

const signedOut = z.strictObject({ signedOut: z.literal(true) });

/** Signing in and out, and the sessions of one person. */
export const signInProcedures = {
  login: credentialProcedure
    .meta(
      rest("POST", "/auth/login", "Sign in with email and password", {
        description:
          "Fails with TOTP_REQUIRED if the account has two-factor authentication: send the request again with a code. Five failures lock the account for 15 minutes.",
        repeatable: true,
      }),
    )
    .input(loginInput)
    .output(loginOutput)
    .mutation(({ ctx, input }) => login(ctx.db, ctx.tenant, input)),

  refresh: tenantPublicProcedure
    .meta(
      rest("POST", "/auth/refresh", "Renew tokens", {
        description: "A refresh token can be used once. Reusing it later ends the session.",
        repeatable: true,
      }),
    )
    .input(refreshInput)
    .output(refreshOutput)
    .mutation(({ ctx, input }) => refresh(ctx.tenant, input.refreshToken)),

  me: tenantProcedure("profile:read")
    .meta(rest("GET", "/auth/me", "Read the current session"))
    .output(viewer)
    .query(({ ctx }) => viewerOf(ctx.tenant, ctx.user)),

  csrfToken: tenantPublicProcedure
    .meta(
      rest("GET", "/auth/csrf-token", "Read the CSRF token", {
        description:
          "Send it as x-csrf-token with every change made with a browser session; requests with a Bearer token need none. Read it again after signing in: a token issued without a session is not valid for one.",
      }),
    )
    .output(csrfTokenOutput)
    .query(async ({ ctx }) => ({ csrfToken: csrfTokenOf(await sessionOf(ctx)) })),

  logout: sessionProcedure("profile:read")
    .meta(rest("POST", "/auth/logout", "Sign out", { repeatable: true }))
    .input(refreshInput.partial())
    .output(signedOut)
    .mutation(async ({ ctx, input }) => {
      await logout(ctx.token, input.refreshToken);
      return { signedOut: true as const };
    }),

  logoutEverywhere: sessionProcedure("account:write")
    .meta(rest("POST", "/auth/logout-everywhere", "End all own sessions", { repeatable: true }))
    .output(signedOut)
    .mutation(async ({ ctx }) => {
      await endSessionsOf(ctx.db, ctx.user.userId);
      return { signedOut: true as const };
    }),

  sessions: sessionProcedure("profile:read")
    .meta(rest("GET", "/auth/sessions", "List own sessions"))
    .output(sessionsOutput)
    .query(({ ctx }) => listSessions(ctx.db, ctx.token)),

  revokeSession: sessionProcedure("account:write")
    .meta(rest("DELETE", "/auth/sessions/{id}", "End one of your own sessions"))
    .input(revokeSessionInput)
    .output(z.strictObject({ revoked: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await revokeSession(ctx.db, ctx.token, input.id);
      return { revoked: true as const };
    }),

  /** Every session of the principal except the current one. */
  revokeOtherSessions: sessionProcedure("account:write")
    .meta(
      rest("POST", "/auth/sessions/end-others", "End all own sessions except the current one", {
        repeatable: true,
      }),
    )
    .output(z.strictObject({ revoked: z.number() }))
    .mutation(async ({ ctx }) => {
      const { userId, sessionId } = ctx.token;
      return { revoked: await endSessionsOf(ctx.db, userId, { exceptSessionId: sessionId }) };
    }),
};
