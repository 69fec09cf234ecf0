import { totalOfCounted } from "@/lib/pagination";
import { can, type Permission } from "@/lib/permissions";
import { expiresSoon } from "@/modules/api-keys/expiring-keys";
import { maxPendingImports } from "@/modules/catalogue/import/pending-imports";
import type { Principal } from "@/server/principal";
import type { Attention, OrganizationStats } from "./dashboard.schema";

/** What needs attention, limited to what the principal may do; only their own imports count. */
export function attentionOf(
  { stock, people, pending }: OrganizationStats,
  user: Principal["user"],
): Attention {
  const now = Date.now();
  const of = (permission: Permission, count: number) =>
    can(user, permission) ? totalOfCounted(count) : null;
  const importsThatAre = (wanted: "open" | "faulty") =>
    pending.imports.filter(
      ({ personId, expiresAt, state }) => personId === user.userId && expiresAt > now && state === wanted,
    ).length;
  return {
    outOfStock: of("products:write", stock.outOfStock),
    lowStock: of("products:write", stock.low),
    invitations: of("users:write", people.invitations),
    openImports: of("products:write", Math.min(importsThatAre("open"), maxPendingImports.open)),
    faultyImports: of("products:write", Math.min(importsThatAre("faulty"), maxPendingImports.faulty)),
    expiringKeys: of(
      "api-keys:write",
      pending.keyExpiries.filter((moment) => expiresSoon(moment - now)).length,
    ),
  };
}
