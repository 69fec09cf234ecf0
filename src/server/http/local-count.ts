import { LRUCache } from "lru-cache";
import type { Count } from "@/server/cache/counter";
import { elapsedMs, type Moment, now } from "@/server/elapsed";
import { perProcess } from "@/server/per-process";

/** Remembered clients of each kind; the least recently seen are evicted first. */
const maxCounters = 50_000;

/** Counts one more request of a client in this process only, per kind; returns the count in the window. */
export function countLocally(kind: string, counter: string, windowSeconds: number): Count {
  const counts = perProcess(
    `counts of ${kind}`,
    () => new LRUCache<string, { count: number; begunAt: Moment }>({ max: maxCounters }),
  );
  const known = counts.get(counter);
  const isCurrent = known && elapsedMs(known.begunAt) < windowSeconds * 1000;
  const counted = isCurrent ? known : { count: 0, begunAt: now() };
  counted.count += 1;
  counts.set(counter, counted);
  return { count: counted.count, resetSeconds: Math.ceil(windowSeconds - elapsedMs(counted.begunAt) / 1000) };
}
