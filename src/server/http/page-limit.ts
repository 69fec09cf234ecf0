import { LRUCache } from "lru-cache";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";
import type { HeaderReader } from "./api-request";
import { networkOf } from "./network";
import { requestInfo } from "./request-info";

const windowMs = 60_000;
/** Networks that are remembered; those that were heard of longest ago are forgotten first. */
const maxNetworks = 50_000;

/**
 * Counts a page that is asked for, in this process alone: middleware asks nobody else for it. Gives the seconds to wait where
 * the network has asked for more than PAGE_RATE_LIMIT_PER_MINUTE, else null.
 */
export function countPage(headers: HeaderReader): number | null {
  const counts = perProcess(
    "page limit",
    () => new LRUCache<string, { pages: number; endsAt: number }>({ max: maxNetworks }),
  );
  const network = networkOf(requestInfo(headers).ip);
  const now = Date.now();
  const known = counts.get(network);
  const counted = known && known.endsAt > now ? known : { pages: 0, endsAt: now + windowMs };
  counted.pages += 1;
  counts.set(network, counted);
  if (counted.pages <= env().PAGE_RATE_LIMIT_PER_MINUTE) return null;
  return Math.ceil((counted.endsAt - now) / 1000);
}
