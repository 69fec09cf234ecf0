import { can, type Grants, type Permission } from "@/lib/permissions";
import { valuesSeenBy } from "@/modules/audit/activity/closed-fields";
import { cached, copyInCache } from "@/server/cache/cached";
import { recordedChanges } from "@/server/cache/groups";
import type { Reader } from "@/server/principal";
import { attentionOf } from "./attention";
import { dashboardEntries } from "./dashboard.cache";
import type { GettingStarted, OrganizationStats, Overview } from "./dashboard.schema";
import type { Period } from "./periods";
import { loadStats } from "./stats.service";

/** What the overview is read from first. */
export const overviewInCache = ({ tenant }: Reader, { days }: { days: Period }) => [
  copyInCache(tenant.organizationId, recordedChanges, dashboardEntries[days]),
];

/** The organization's statistics of the last days, including today, limited to what the principal's roles include. */
export async function getOverview({ user, tenant }: Reader, days: Period): Promise<Overview> {
  const stats = await cached(recordedChanges, dashboardEntries[days], (db) =>
    loadStats(db, days, tenant.timeZone),
  );
  const { people, changes } = stats;
  const whose = (everybodys: Permission, clients: Permission) =>
    can(user, everybodys) ? "everybody" : can(user, clients) ? "clients" : null;
  const ofPeople = whose("users:read", "clients:read");
  const ofChanges = whose("activity:read", "clients-activity:read");
  const { low: _, ...stock } = stats.stock;
  const { samples, ...products } = stats.products;
  return {
    attention: attentionOf(stats, user),
    days: stats.days,
    products,
    sampleProducts: can(user, "organization:write") ? samples : null,
    stock: can(user, "products:write") ? stock : null,
    people: ofPeople && { of: ofPeople, ...people[ofPeople] },
    byRole: ofPeople === "everybody" ? people.byRole : null,
    changes: ofChanges && {
      of: ofChanges,
      ...changes[ofChanges],
      recent: changes.recent[ofChanges].map((entry) => seenBy(user, entry)),
    },
    byPerson: ofChanges === "everybody" ? changes.byPerson : null,
    gettingStarted:
      can(user, "organization:write") && isNew(stats) && tenant.demoUntil === null
        ? stepsOf(stats, { user, tenant })
        : null,
  };
}

/** The copy that everyone is served from has what administrators see. */
const seenBy = (user: Grants, entry: OrganizationStats["changes"]["recent"]["everybody"][number]) => ({
  ...entry,
  ...valuesSeenBy(user, { entityType: entry.entity.type, before: entry.before, after: entry.after }),
});

const newForSeconds = 30 * 86_400;

const isNew = ({ people: { firstJoined } }: OrganizationStats) =>
  firstJoined !== null && Date.now() / 1000 - firstJoined < newForSeconds;

/** Derived from the data: a step done in another way counts as done. */
function stepsOf({ products, people }: OrganizationStats, { user, tenant }: Reader): GettingStarted {
  const { accentColor, logo } = tenant.branding;
  return {
    emailVerified: user.isEmailVerified,
    products: products.total > 0,
    people: people.everybody.total > 1 || people.hasInvited,
    branding: tenant.features.branding ? accentColor !== null || logo !== null : null,
    secondFactor: user.hasSecondFactor,
  };
}
