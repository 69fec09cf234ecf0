import { cacheEntry } from "@/server/cache/entry";
import { organizationFigures } from "./dashboard.schema";

const entry = (name: string) => cacheEntry({ name, schema: organizationFigures, ttlSeconds: 300 });

/** What every change may show in: all of them are outdated together. */
export const dashboardGroup = "dashboard";

/** The figures of an organization for each period. */
export const dashboardEntries = {
  7: entry("dashboard:7"),
  30: entry("dashboard"),
  90: entry("dashboard:90"),
};
