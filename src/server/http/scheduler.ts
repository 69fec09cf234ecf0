import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/env";

/** Whether the request carries CRON_SECRET as its Bearer token; never where that is not set. */
export function isScheduler(headers: Headers): boolean {
  const { CRON_SECRET } = env();
  const given = headers.get("authorization");
  if (!CRON_SECRET || !given) return false;
  // Hashed, so that neither the length nor the time of the comparison tells anything.
  const digest = (value: string) => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(given), digest(`Bearer ${CRON_SECRET}`));
}
