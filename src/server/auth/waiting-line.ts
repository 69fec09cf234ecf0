import { perProcess } from "@/server/per-process";
import { tooManySignIns } from "./unavailable";

const maxWaiting = 1024;
const maxWaitingPerLine = 256;
/** How often a line checks for slots returned by another process: about once per password comparison. */
const lookAgainMs = 250;

interface Line {
  /** Each wakes one attempt, in order of arrival. */
  waiting: Set<() => void>;
  lookAgain: NodeJS.Timeout;
}

/** The waiting attempts of this process, by the key of their subject. */
const lines = () => perProcess("waitingSignIns", () => new Map<string, Line>());

/**
 * Waits until it is worth asking for a slot of the subject again, at most for so long. Throws AppError
 * SERVICE_UNAVAILABLE if no time is left, and if too many are waiting.
 */
export async function waitInLine(key: string, leftMs: number): Promise<void> {
  const known = lines().get(key);
  const waiting = [...lines().values()].reduce((sum, line) => sum + line.waiting.size, 0);
  const isFull = waiting >= maxWaiting || (known && known.waiting.size >= maxWaitingPerLine);
  if (leftMs <= 0 || isFull) throw tooManySignIns();
  const line = known ?? {
    waiting: new Set(),
    lookAgain: setInterval(() => letGoOn(key, 1), lookAgainMs),
  };
  lines().set(key, line);
  await new Promise<void>((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      line.waiting.delete(goOn);
      if (line.waiting.size === 0) {
        clearInterval(line.lookAgain);
        lines().delete(key);
      }
      resolve();
    };
    const timer = setTimeout(goOn, leftMs);
    line.waiting.add(goOn);
  });
}

/** Wakes those who have waited longest for a slot of the subject. */
export function letGoOn(key: string, count: number): void {
  for (const goOn of [...(lines().get(key)?.waiting ?? [])].slice(0, count)) goOn();
}
