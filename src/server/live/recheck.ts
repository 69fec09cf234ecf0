import { isDeepStrictEqual } from "node:util";
import { loadSession } from "@/server/auth/load-session";
import { assertAllowed } from "@/server/authorize";
import { runInOperation } from "@/server/operation";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";
import type { LiveStream } from "./stream";

/** What a stream requires, when it begins and as long as it lasts. */
export const livePermission = "products:read";

/**
 * Ends those streams whose session has ended, or may no longer what it might when they began. Those that cannot be checked at
 * the moment continue. Sessions are read together, in one round trip.
 */
export function recheck(streams: LiveStream[], end: (stream: LiveStream) => void): Promise<unknown> {
  const tenants = new Map<string, Promise<Tenant | null>>();
  return runInOperation({ name: "live.recheck" }, () =>
    Promise.all(
      streams.map(async (stream) => {
        const { subdomain } = stream;
        const found = tenants.get(subdomain) ?? resolveTenant(subdomain);
        tenants.set(subdomain, found);
        const [tenant, user] = await Promise.all([found, loadSession(stream.token)]).catch(() => []);
        if (tenant === undefined || user === undefined) return;
        if (!tenant || !user || !isStillAllowed(stream, { tenant, user })) end(stream);
      }),
    ),
  );
}

type Found = { tenant: Tenant; user: NonNullable<Awaited<ReturnType<typeof loadSession>>> };

function isStillAllowed(stream: LiveStream, { tenant, user }: Found): boolean {
  if (!tenant.isActive || tenant.subdomain !== stream.subdomain) return false;
  if (tenant.organizationId !== stream.organizationId) return false;
  if (!isDeepStrictEqual(user.roles, stream.grants.roles)) return false;
  try {
    assertAllowed({ kind: "session", tenant, user }, { permission: livePermission });
    return true;
  } catch {
    return false;
  }
}
