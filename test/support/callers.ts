import { createHash } from "node:crypto";
import { env } from "@/env";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import type { Role } from "@/lib/permissions";
import { formatRoles } from "@/lib/roles";
import { beginSession } from "@/server/auth/begin-session";
import { type Context, createContext } from "@/server/context";
import { tenantHeader } from "@/server/tenancy/host";
import {
  asTenant,
  createOrganization,
  createSecondFactor,
  createUser,
  testPasswordHash,
  unique,
} from "./builders";

/** The headers of a request as middleware passes it on. */
export function requestHeaders(subdomain: string | null, headers: Record<string, string> = {}): Headers {
  return new Headers({
    host: subdomain ? `${subdomain}.${env().ROOT_DOMAIN}` : env().ROOT_DOMAIN,
    ...(subdomain ? { [tenantHeader]: subdomain } : {}),
    "user-agent": "vitest",
    "x-forwarded-for": subdomain ? ipOf(subdomain) : uniqueIp(),
    ...headers,
  });
}

/** A GET of a file by the account. */
export function fileRequest(
  { subdomain, accessToken }: { subdomain: string; accessToken: string },
  path: string,
  others: Record<string, string> = {},
): Request {
  const request = new Request(`http://${subdomain}.${env().ROOT_DOMAIN}${path}`);
  const headers = requestHeaders(subdomain, { authorization: `Bearer ${accessToken}`, ...others });
  return new Proxy(request, {
    // A Request has no Host of its own, unlike a browser's.
    get: (target, key) => (key === "headers" ? headers : Reflect.get(target, key)),
  });
}

/** An IP that no other test has. */
export const uniqueIp = () => ipOf(unique("ip"));

/** An IP in a separate network per tenant, so that failed sign-ins of one test do not lock out another. */
function ipOf(subdomain: string): string {
  const digits = createHash("sha256").update(subdomain).digest("hex").slice(0, 8);
  return `2001:db8:${digits.match(/.{4}/g)?.join(":")}::1`;
}

/** The context of a request to a tenant, or to the root domain, with an access token or without. */
export function contextOf(
  subdomain: string | null,
  accessToken?: string,
  headers: Record<string, string> = {},
): Context {
  return createContext(
    requestHeaders(subdomain, {
      ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
      ...headers,
    }),
  );
}

/** The context of a request to the root domain, from its own IP. */
export function rootContext(ip = uniqueIp()): Context {
  return createContext(
    new Headers({ host: env().ROOT_DOMAIN, "user-agent": "vitest", "x-forwarded-for": ip }),
  );
}

/**
 * Creates a user of the organization, whose password is `testPassword`, and signs in. A superuser has a second factor.
 */
export async function signedIn(
  { organizationId, subdomain }: { organizationId: number; subdomain: string },
  ...roles: Role[]
) {
  const email = `${unique("user")}@example.test`;
  const userId = await createUser(organizationId, {
    email,
    roles: formatRoles(roles),
    passwordHash: testPasswordHash,
  });
  if (roles.includes("superuser")) await createSecondFactor(organizationId, userId);
  const tokens = await asTenant(organizationId, () => beginSession({ userId, email }));
  return {
    organizationId,
    subdomain,
    userId,
    email,
    ...tokens,
    context: () => contextOf(subdomain, tokens.accessToken),
  };
}

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** A new organization with one signed-in user of the roles. */
export async function signedInToNewOrganization(...roles: Role[]) {
  return signedIn(await createOrganization(), ...roles);
}

/** The AppError that a call ends with; undefined if it succeeds. Rethrows any other error. */
export async function refusalOf(call: Promise<unknown>): Promise<AppError | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof AppError) return cause;
    throw error;
  }
}

/** The code that a call is refused with; undefined if it succeeds. */
export async function refusal(call: Promise<unknown>): Promise<AppErrorCode | undefined> {
  return (await refusalOf(call))?.code;
}
