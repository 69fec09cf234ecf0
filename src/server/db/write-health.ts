import { perProcess } from "@/server/per-process";
import type { ConnectionPool } from "./connection-pool";
import { within } from "./connection-pool";
import { isWriteOutage } from "./errors";
import { observeDatabase } from "./observer";

/** How long writes count as failing after one has failed: on a full disk, small writes may still succeed. */
const failingMs = 10_000;
/** The result is cached for this long, since a check costs a write. */
const freshMs = 1000;

interface State {
  failedAt: number;
  asked?: { at: number; answer: Promise<boolean> };
}

const state = perProcess("write health", (): State => {
  const noted: State = { failedAt: Number.NEGATIVE_INFINITY };
  observeDatabase({
    statement: ({ error }) => {
      if (error !== undefined && isWriteOutage(error)) noted.failedAt = performance.now();
    },
  });
  return noted;
});

/** A row that exists to be written: a server with a full disk would still accept a statement that only locks. */
const probe =
  "insert into `backfills` (`name`, `position`) values ('write probe', 1) on duplicate key update `position` = `position` + 1";

/** True if the database accepts writes, and none of this process has recently failed for lack of that. */
export async function takesWrites(connections: ConnectionPool, timeoutMs: number): Promise<boolean> {
  const now = performance.now();
  if (!state.asked || now - state.asked.at > freshMs) {
    const sent = connections.query({ sql: probe, params: [], rowsAsArray: true });
    const answer = within(timeoutMs, sent).then(
      () => true,
      () => false,
    );
    state.asked = { at: now, answer };
  }
  const isTaken = await state.asked.answer;
  return isTaken && performance.now() - state.failedAt > failingMs;
}
