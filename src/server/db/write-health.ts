import { perProcess } from "@/server/per-process";
import type { ConnectionPool } from "./connection-pool";
import { within } from "./connection-pool";
import { isWriteOutage } from "./errors";
import { observeDatabase } from "./observer";

/** For how long writes count as failing after one did: where a disk is full, small ones may still succeed. */
const failingMs = 10_000;
/** Whoever asks more often hears the same again: asking costs a write. */
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

/** A row that is changed for the sake of changing it: one that only locks would be taken by a server that is full. */
const probe =
  "insert into `backfills` (`name`, `position`) values ('write probe', 1) on duplicate key update `position` = `position` + 1";

/** True when the database takes changes, and none of this process has failed for want of that a moment ago. */
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
