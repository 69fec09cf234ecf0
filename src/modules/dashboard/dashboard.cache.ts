import { cacheEntry } from "@/server/cache/entry";
import { organizationStats } from "./dashboard.schema";

const entry = (name: string) => cacheEntry({ name, schema: organizationStats, ttlSeconds: 300 });

/** The statistics of an organization for each period. */
export const dashboardEntries = {
  7: entry("dashboard:7"),
  30: entry("dashboard"),
  90: entry("dashboard:90"),
};
