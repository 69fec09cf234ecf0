import { readActivity } from "@/modules/activity-logs/list.service";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { readChangesByDay, readChangesByPerson } from "./changes.queries";
import type { OrganizationFigures, Period } from "./dashboard.schema";
import { readPeople } from "./people.queries";
import { readLatestProducts, readLowestStock, readProductDays, readStock } from "./products.queries";

const dayMs = 86_400_000;
const recentEntries = 6;

/** The first days of the period and of the one before it, and the days of the period, in UTC. */
function periodOf(length: Period, now: number) {
  const today = now - (now % dayMs);
  const days = Array.from({ length }, (_, index) => today - (length - 1 - index) * dayMs);
  const from = today - (length - 1) * dayMs;
  return { days, from: new Date(from), before: new Date(from - length * dayMs) };
}

/** All figures of the current tenant, from statements that are sent side by side. */
export async function loadFigures(db: TenantDb, length: Period): Promise<OrganizationFigures> {
  const { days, from, before } = periodOf(length, Date.now());
  const [stock, productDays, latest, lowest, people, byDay, byPerson, everybodys, clients] =
    await Promise.all([
      readStock(db),
      readProductDays(db, from),
      readLatestProducts(db),
      readLowestStock(db),
      readPeople(db, from, before),
      readChangesByDay(db, before),
      readChangesByPerson(db, from),
      readActivity(db, { roles: ["admin"] }, { limit: recentEntries }),
      readActivity(db, { roles: ["coordinator"] }, { limit: recentEntries }),
    ]);
  const { total, value, outOfStock } = stock;
  const changesOf = (counts: Map<string, number>) => {
    const ofDays = days.map((day) => counts.get(dateOf(day)) ?? 0);
    const inPeriod = sum(ofDays);
    return { total: inPeriod, totalBefore: sum([...counts.values()]) - inPeriod, byDay: ofDays };
  };
  const shown = ({ items }: typeof everybodys) => items.map(({ ip: _, requestId: __, ...entry }) => entry);
  return {
    days,
    products: { total, ...totalsOf(total, days, productDays), latest },
    stock: { value, outOfStock, lowest },
    people,
    changes: {
      everybody: changesOf(byDay.everybody),
      clients: changesOf(byDay.clients),
      byPerson,
      recent: { everybody: shown(everybodys), clients: shown(clients) },
    },
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** "2026-01-31" */
const dateOf = (day: number) => new Date(day).toISOString().slice(0, 10);

/** How many there were at the end of each day and before the first, from how many there are and what came and went. */
function totalsOf(now: number, days: number[], gained: Map<string, number>) {
  const byDay: number[] = [];
  let total = now;
  for (const day of days.toReversed()) {
    byDay.unshift(total);
    total -= gained.get(dateOf(day)) ?? 0;
  }
  return { byDay, totalBefore: total };
}
