import { z } from "zod";
import { http, isHttps } from "./http";

const { E2E_ROOT_DOMAIN = "", E2E_DEV_ROOT_DOMAIN = "", E2E_API_ENTRY } = process.env;

/** Which entry handles API calls. */
export const entryUnderTest: "own" | "routes" = E2E_API_ENTRY === "routes" ? "routes" : "own";

/** The URLs of the production build and the development server. */
export const rootDomain = E2E_ROOT_DOMAIN;
export const devRootDomain = E2E_DEV_ROOT_DOMAIN;

export const demoPassword = "Demo-passw0rd!";

/** A URL of the root domain. */
export const rootUrl = (path = "", domain = rootDomain) => `${isHttps ? "https" : "http"}://${domain}${path}`;

/** The URL of a tenant's page. */
export const tenantUrl = (tenant: string, path = "/", domain = rootDomain) =>
  rootUrl(path, `${tenant}.${domain}`);

const loginResponse = z.object({
  result: z.object({
    data: z.object({
      user: z.object({ id: z.number(), email: z.string() }),
      organization: z.object({ id: z.number(), subdomain: z.string() }),
      tokens: z.object({ accessToken: z.string(), refreshToken: z.string() }),
    }),
  }),
});

/** Signs in like a program. */
export async function login(tenant: string, role = "admin", domain = rootDomain) {
  const response = await http({
    host: `${tenant}.${domain}`,
    path: "/api/trpc/auth.login",
    body: { email: `${role}@${tenant}.test`, password: demoPassword },
  });
  return loginResponse.parse(response.json()).result.data;
}

/** Calls a procedure as a program with an access token. */
export function call(
  tenant: string,
  procedure: string,
  options: {
    token?: string;
    query?: unknown;
    body?: unknown;
    headers?: Record<string, string>;
    domain?: string;
  } = {},
) {
  const { token, query, body, headers, domain = rootDomain } = options;
  const input = query === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(query))}`;
  return http({
    host: `${tenant}.${domain}`,
    path: `/api/trpc/${procedure}${input}`,
    body,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  });
}
