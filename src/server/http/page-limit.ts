import { env } from "@/env";
import type { HeaderReader } from "./api-request";
import { countLocally } from "./local-count";
import { networkOf } from "./network";
import { requestInfo } from "./request-info";

const windowSeconds = 60;

/**
 * Counts a page request in this process only: middleware makes no other requests for it. Returns the seconds to wait if
 * the network has exceeded PAGE_RATE_LIMIT_PER_MINUTE, otherwise null.
 */
export function countPage(headers: HeaderReader): number | null {
  const network = networkOf(requestInfo(headers).ip);
  const { count, resetSeconds } = countLocally("pages", network, windowSeconds);
  return count <= env().PAGE_RATE_LIMIT_PER_MINUTE ? null : resetSeconds;
}
