import type { ListParams } from "./list-params";

/** The page of the activity in this state. Without what reads a URL: many pages link to it, and have no list themselves. */
export function activityUrl(params: Partial<ListParams>): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll("%3A", ":")}`);
  return query.length > 0 ? `/dashboard/activity?${query.join("&")}` : "/dashboard/activity";
}
