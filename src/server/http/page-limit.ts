import { env } from "@/env";
import type { HeaderReader } from "./api-request";
import { countLocally } from "./local-count";
import { networkOf } from "./network";
import { requestInfo } from "./request-info";

const windowSeconds = 60;

/**
 * Counts a page that is asked for, in this process alone: middleware asks nobody else for it. Gives the seconds to wait where
 * the network has asked for more than PAGE_RATE_LIMIT_PER_MINUTE, else null.
 */
export function countPage(headers: HeaderReader): number | null {
  const network = networkOf(requestInfo(headers).ip);
  const { count, resetSeconds } = countLocally("pages", network, windowSeconds);
  return count <= env().PAGE_RATE_LIMIT_PER_MINUTE ? null : resetSeconds;
}
