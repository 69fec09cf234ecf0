import type { ApiKey, KeyUser } from "@/server/auth/load-api-key";
import type { SessionUser } from "@/server/auth/load-session";
import type { VerifiedToken } from "@/server/auth/tokens";
import type { Tenant } from "@/server/tenancy/resolve-tenant";

/** A signed-in person, or platform support acting as them. */
export interface SessionPrincipal {
  kind: "session";
  tenant: Tenant;
  user: SessionUser;
  token: VerifiedToken;
}

/** A program with an API key. Its user is the creator of the key, narrowed to the scopes of the key. */
export interface ApiKeyPrincipal {
  kind: "key";
  tenant: Tenant;
  user: KeyUser;
  key: ApiKey;
}

export type Principal = SessionPrincipal | ApiKeyPrincipal;

/** A principal as far as it decides what a call reads. */
export type Reader = Pick<Principal, "user" | "tenant">;
