import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import {
  type BrowserSession,
  browserSession,
  decodeBrowserSession,
  encodeBrowserSession,
  sessionCookieName,
  sessionCookieOptions,
} from "@/server/auth/browser-session";
import { endSession } from "@/server/auth/end-sessions";
import { refreshTokenTtlSeconds, verifyToken } from "@/server/auth/tokens";
import type { Context } from "@/server/context";
import { runInOperation } from "@/server/operation";
import { createCallerFactory, router } from "@/server/trpc";
import { signInProcedures } from "./auth.router";
import { encodeSignInError } from "./sign-in-error";

const createCaller = createCallerFactory(router(signInProcedures));

/**
 * NextAuth as the browser's entry to the sign-in that programs use too: it keeps our two tokens in an encrypted cookie.
 * Options are created for each request, since they depend on the tenant. NextAuth swallows errors at sign-out and
 * deletes the cookie anyway: `onSignOutFailed` reports them.
 */
export function nextAuthOptions(context: Context, onSignOutFailed: (error: unknown) => void): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: env().PUBLIC_HTTPS,
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    session: { strategy: "jwt", maxAge: refreshTokenTtlSeconds },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    jwt: {
      encode: async ({ token }) => encodeBrowserSession(browserSession.parse(token)),
      async decode({ token }) {
        const session = token ? await decodeBrowserSession(token) : null;
        // It may change what it gets.
        return session && { ...session };
      },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, totp: {} },
        async authorize(credentials) {
          const { user, tokens } = await createCaller(context)
            .login({
              email: credentials?.email ?? "",
              password: credentials?.password ?? "",
              ...(credentials?.totp ? { totp: credentials.totp } : {}),
            })
            .catch(signInError);
          return { id: String(user.id), ...tokens };
        },
      }),
    ],
    callbacks: {
      // At sign-in, `user` has the tokens; later calls have those of the cookie. Whatever `update()` sends is ignored.
      jwt: ({ token, user }) => browserSession.parse(user ?? token),
      redirect: ({ url, baseUrl }) => ownUrl(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        const session = browserSession.safeParse(token);
        if (!session.success) return;
        const { request, logFields: served } = context;
        await runInOperation({ name: "auth.signOut", request, served }, () =>
          endBrowserSession(session.data),
        ).catch(onSignOutFailed);
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

async function endBrowserSession({ accessToken, refreshToken }: BrowserSession): Promise<void> {
  const [access, refresh] = await Promise.all([
    verifyToken("access", accessToken),
    verifyToken("refresh", refreshToken),
  ]);
  const owner = refresh ?? access;
  if (owner) await endSession(owner, { access: access?.jti, refresh: refresh?.jti });
}

/** The sign-in page gets the error code; NextAuth passes on only a message. */
function signInError(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined;
  throw new Error(
    cause instanceof AppError
      ? encodeSignInError({ code: cause.code, ...cause.details })
      : encodeSignInError({ code: "INTERNAL_SERVER_ERROR" }),
  );
}

function ownUrl(url: string, baseUrl: string): string {
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}
