import { z } from "zod";
import { keys } from "@/server/cache/keys";
import { publish } from "@/server/cache/redis";
import { afterCommit, afterTransaction, currentTransaction } from "@/server/db/after-commit";
import { logger } from "@/server/observability/logger";
import { currentRequest } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";

/**
 * What an organization's channel carries: the types of entities that have changed, the person whose sessions may have
 * ended, or the record that someone has started or stopped viewing.
 */
export const liveMessage = z.union([
  z.object({ kinds: z.array(z.string()), requestId: z.string().nullable() }),
  z.object({ userId: z.number() }),
  z.object({ record: z.string() }),
]);
export type LiveMessage = z.infer<typeof liveMessage>;

const announced = new WeakMap<object, Map<number, Set<string>>>();

/**
 * Tells the open pages of the current tenant, once the surrounding transaction has committed, that things of these kinds have
 * changed. Which ones is left out: not everyone may know of each.
 */
export function announceOnCommit(kinds: string[]): void {
  const { tenantId } = TenantContext.require();
  const { requestId } = currentRequest();
  const transaction = currentTransaction() ?? {};
  const kindsOf = announced.get(transaction) ?? new Map<number, Set<string>>();
  announced.set(transaction, kindsOf);
  const known = kindsOf.get(tenantId);
  kindsOf.set(tenantId, new Set([...(known ?? []), ...kinds]));
  if (known) return;
  afterCommit(() => {
    const message: LiveMessage = { kinds: [...(kindsOf.get(tenantId) ?? [])], requestId };
    announce(keys.live(tenantId), JSON.stringify(message));
  });
}

const sessionKey = /^org:(\d+):session:(\d+)$/;
const tenantKeyPrefix = keys.tenant("");

/**
 * Whatever ends a session, or changes what it may do, invalidates the cached session or tenant: open streams that rely on it
 * are then checked. Also if it is unknown whether the transaction was committed.
 */
export function announceInvalidation(key: string): void {
  const [, organizationId, userId] = sessionKey.exec(key) ?? [];
  const isTenant = key.startsWith(tenantKeyPrefix);
  if (organizationId === undefined && !isTenant) return;
  const tell = () => {
    if (isTenant) return announce(keys.liveTenants, key.slice(tenantKeyPrefix.length));
    const message: LiveMessage = { userId: Number(userId) };
    announce(keys.live(Number(organizationId)), JSON.stringify(message));
  };
  const isWithin = afterTransaction((outcome) => {
    if (outcome !== "undone") tell();
  });
  if (!isWithin) tell();
}

/** May be lost: pages that are shown again look whether they have missed something, and streams are checked repeatedly. */
function announce(channel: string, message: string): void {
  publish(channel, message).catch((error) => logger().warn({ error }, "change not announced"));
}
