import { clockOffsets, dayAfter, dayIn, startOfDayIn } from "@/lib/zoned-days";
import { readKeyExpiries } from "@/modules/api-keys/expiring-keys";
import { readActivity } from "@/modules/audit/activity/list.service";
import { readPendingImports } from "@/modules/catalogue/import/pending-imports";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { readChangesByDay, readChangesByPerson } from "./changes.queries";
import type { OrganizationStats } from "./dashboard.schema";
import { readPeople } from "./people.queries";
import type { Period } from "./periods";
import { readLatestProducts, readLowestStock, readProductDays, readStock } from "./products.queries";

const recentEntries = 6;

/** The days of the period, its start and that of the previous period, and the time zone offsets in both. */
function periodOf(length: Period, now: Date, timeZone: string) {
  const today = dayIn(now, timeZone);
  const days = Array.from({ length }, (_, index) => dayAfter(today, index - (length - 1)));
  const from = startOfDayIn(dayAfter(today, 1 - length), timeZone);
  const before = startOfDayIn(dayAfter(today, 1 - 2 * length), timeZone);
  return { days, from, before, clocks: clockOffsets(before, now, timeZone) };
}

/** All statistics of the current tenant, from parallel queries. */
export async function loadStats(db: TenantDb, length: Period, timeZone: string): Promise<OrganizationStats> {
  const { days, from, before, clocks } = periodOf(length, new Date(), timeZone);
  const [
    stock,
    productDays,
    latest,
    lowest,
    people,
    byDay,
    byPerson,
    everybodys,
    clients,
    keyExpiries,
    imports,
  ] = await Promise.all([
    readStock(db),
    readProductDays(db, from, clocks),
    readLatestProducts(db),
    readLowestStock(db),
    readPeople(db, from, before),
    readChangesByDay(db, before, clocks),
    readChangesByPerson(db, from),
    readActivity(db, { roles: ["admin"] }, { limit: recentEntries, view: "batches" }),
    readActivity(db, { roles: ["coordinator"] }, { limit: recentEntries }),
    readKeyExpiries(db),
    readPendingImports(db),
  ]);
  const { total, samples, ...ofStock } = stock;
  const changesOf = (counts: Map<string, number>) => {
    const ofDays = days.map((day) => counts.get(day) ?? 0);
    const inPeriod = sum(ofDays);
    return { total: inPeriod, totalBefore: sum([...counts.values()]) - inPeriod, byDay: ofDays };
  };
  const shown = ({ items }: typeof everybodys) => items.map(({ ip: _, requestId: __, ...entry }) => entry);
  return {
    days: days.map((day) => startOfDayIn(day, timeZone).getTime()),
    products: { total, ...totalsOf(total, days, productDays), samples, latest },
    stock: { ...ofStock, lowest },
    people,
    changes: {
      everybody: changesOf(byDay.everybody),
      clients: changesOf(byDay.clients),
      byPerson,
      recent: { everybody: shown(everybodys), clients: shown(clients) },
    },
    pending: { keyExpiries, imports },
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** The number at the end of each day and before the first, from the current number and the daily changes. */
function totalsOf(now: number, days: string[], gained: Map<string, number>) {
  const byDay: number[] = [];
  let total = now;
  for (const day of days.toReversed()) {
    byDay.unshift(total);
    total -= gained.get(day) ?? 0;
  }
  return { byDay, totalBefore: total };
}
