import { env } from "@/env";
import { carriesToken } from "./bearer";

/** Whether the request carries CRON_SECRET as its Bearer token; never where that is not set. */
export function isScheduler(headers: Headers): boolean {
  return carriesToken(headers, env().CRON_SECRET);
}
