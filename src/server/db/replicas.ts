import { logger } from "@/server/observability/logger";
import type { ConnectionPool } from "./connection-pool";
import { type Dialect, dialectOf, positionOf, Replica } from "./replica";

const intervalMs = 500;
/** How far the clocks of the machines that run the app may differ. */
const clockSkewMs = 2_000;
/** A replica that has fallen further behind is not read, whatever has changed since. */
const maxBehindMs = 10_000;

/**
 * The read replicas of a primary. Every half a second each is asked whether it has reached the primary's position, which
 * proves that it has everything that was committed before.
 */
export class Replicas {
  readonly #primary: ConnectionPool;
  readonly #replicas: Replica[];
  #dialect: Dialect | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #next = 0;

  constructor(primary: ConnectionPool, urls: string[], size: number) {
    this.#primary = primary;
    this.#replicas = urls.map((url, index) => new Replica(url, size, index + 1));
  }

  /** Checks them until `close`. */
  start(): void {
    if (this.#replicas.length > 0) void this.#watch(undefined);
  }

  async #watch(warned: string | undefined): Promise<void> {
    const problem = await this.check().then(
      (position) =>
        position === ""
          ? "The primary writes no binary log with GTIDs: its replicas are not read"
          : undefined,
      // The statements that wait for the primary report it.
      () => undefined,
    );
    if (problem && problem !== warned) logger().warn(problem);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#watch(problem), intervalMs).unref();
  }

  /** Asks all of them once; returns the position of the primary, which is empty if it has none. */
  async check(): Promise<string> {
    this.#dialect ??= await dialectOf(this.#primary);
    const dialect = this.#dialect;
    const moment = Date.now();
    const position = await positionOf(this.#primary, dialect);
    if (position === "") return position;
    await Promise.all(this.#replicas.map((replica) => replica.check(dialect, position, moment)));
    return position;
  }

  /**
   * A replica that has everything committed up to the moment (Unix milliseconds), in turns; undefined if none is known to
   * have it, or if all are far behind.
   */
  freshSince(moment: number): Replica | undefined {
    const needed = Math.max(moment + clockSkewMs, Date.now() - maxBehindMs);
    const fresh = this.#replicas.filter(({ freshAsOf }) => freshAsOf > needed);
    this.#next += 1;
    return fresh[this.#next % fresh.length];
  }

  /** For each, by its place in DATABASE_REPLICA_URLS: how long ago it was known to be level; null if it never was. */
  behindMs(): (number | null)[] {
    return this.#replicas.map(({ freshAsOf }) => (freshAsOf === 0 ? null : Date.now() - freshAsOf));
  }

  /** Stops checking the replicas and ends their connections. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await Promise.all(this.#replicas.map(({ pool }) => pool.close()));
  }
}
