import { env } from "@/env";
import { carriesToken } from "./bearer";

/** Whether the request has CRON_SECRET as its Bearer token; false if it is not set. */
export function isScheduler(headers: Headers): boolean {
  return carriesToken(headers, env().CRON_SECRET);
}
