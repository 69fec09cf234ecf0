import { vi } from "vitest";
import { ConnectionPool } from "@/server/db/connection-pool";

/**
 * Runs the call, and returns the statements of each wait for the database: what is sent before there is any result of that is one.
 * No result is passed on before all that are pending have come.
 */
export async function databaseWaitsOf(call: () => Promise<unknown>): Promise<string[][]> {
  const waits: string[][] = [];
  let sent: string[] = [];
  let pending = 0;
  let held: (() => void)[] = [];
  const passOn = () => {
    if (pending > 0 || held.length === 0) return;
    waits.push(sent);
    const come = held;
    sent = [];
    held = [];
    for (const resolve of come) resolve();
  };
  const query = ConnectionPool.prototype.query;
  const spy = vi.spyOn(ConnectionPool.prototype, "query").mockImplementation(async function (
    this: ConnectionPool,
    ...args
  ) {
    sent.push(args[0].sql);
    pending += 1;
    try {
      return await query.apply(this, args);
    } finally {
      pending -= 1;
      await new Promise<void>((resolve) => {
        held.push(resolve);
        setImmediate(passOn);
      });
    }
  });
  try {
    await call();
  } finally {
    spy.mockRestore();
  }
  return waits;
}
