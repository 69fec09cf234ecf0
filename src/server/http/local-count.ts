import { LRUCache } from "lru-cache";
import type { Count } from "@/server/cache/counter";
import { perProcess } from "@/server/per-process";

/** Remembered clients of each kind; the least recently seen are evicted first. */
const maxCallers = 50_000;

/** Counts one more request of a client in this process only, per kind; returns the count in the window. */
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
