import { LRUCache } from "lru-cache";
import type { Count } from "@/server/cache/counter";
import { perProcess } from "@/server/per-process";

/** Callers that are remembered of each kind; those that were heard of longest ago are forgotten first. */
const maxCallers = 50_000;

/** Counts one more of a caller in this process alone, among callers of its kind; how many there are in the window. */
export function countLocally(kind: string, caller: string, windowSeconds: number): Count {
  const counts = perProcess(
    `counts of ${kind}`,
    () => new LRUCache<string, { count: number; endsAt: number }>({ max: maxCallers }),
  );
  const now = Date.now();
  const known = counts.get(caller);
  const counted = known && known.endsAt > now ? known : { count: 0, endsAt: now + windowSeconds * 1000 };
  counted.count += 1;
  counts.set(caller, counted);
  return { count: counted.count, resetSeconds: Math.ceil((counted.endsAt - now) / 1000) };
}
