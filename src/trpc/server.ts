import "server-only";
import type { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { appRouter, createCaller } from "@/api/root";
import { env } from "@/env";
import type { Grants } from "@/lib/permissions";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { sessionCookieName } from "@/server/auth/browser-session";
import { createContext } from "@/server/context";
import { type Host, parseHost } from "@/server/tenancy/host";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";
import { appErrorOf } from "./errors";
import { makeQueryClient } from "./query-client";

/** A viewer as far as it decides what a page reads. */
export interface LikelyViewer {
  user: Grants & Pick<Viewer["user"], "id">;
  organization: Pick<Viewer["organization"], "subdomain" | "limits">;
}

/** One context for the whole render: credentials are checked once, however many calls the page makes. */
const getContext = cache(async () => createContext(await headers(), { isPageRender: true }));

export const getQueryClient = cache(makeQueryClient);

/** Query options that call the procedures in process, for `prefetch(…)`. */
export const trpc = createTRPCOptionsProxy({
  ctx: getContext,
  router: appRouter,
  queryClient: getQueryClient,
});

/** Loads what a component of the page will ask for, which shows the error if that fails. */
export const prefetch: QueryClient["prefetchQuery"] = (options) => getQueryClient().prefetchQuery(options);

/** The meaning of the request's Host header. */
export const getHost = cache(
  async (): Promise<Host> => parseHost((await headers()).get("host"), env().ROOT_DOMAIN),
);

/** The tenant of the host, active or not; null on the root domain, and if the host has no tenant. */
export const getTenant = cache(async (): Promise<Tenant | null> => {
  const host = await getHost();
  return host.kind === "tenant" ? resolveTenant(host.subdomain) : null;
});

/** The signed-in person; null if nobody is. Throws if that cannot be determined at the moment. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const context = await getContext();
  const isAnonymous = !(await cookies()).has(sessionCookieName()) && !(await headers()).has("authorization");
  // The procedure would return the same, at the cost of a call and an error.
  if (isAnonymous) return null;
  try {
    return await createCaller(context).auth.me();
  } catch (error) {
    if (appErrorOf(error)?.code === "UNAUTHORIZED") return null;
    throw error;
  }
});

/**
 * Whoever the credentials of the request stood for in this process within the last minute; null if nobody. For guesses that are
 * checked.
 */
export async function getLikelyViewer(): Promise<LikelyViewer | null> {
  const reader = await (await getContext()).knownReader();
  return reader && { user: { ...reader.user, id: reader.user.userId }, organization: reader.tenant };
}

/** The CSRF token that pages send with every change. */
export async function getCsrfToken(): Promise<string> {
  return (await createCaller(await getContext()).auth.csrfToken()).csrfToken;
}
