import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { currentTransaction } from "@/server/db/after-commit";
import { sentTogether } from "@/server/db/sent-together";
import { logger } from "@/server/observability/logger";
import { RedisUnavailableError } from "./errors";
import { inTime } from "./in-time";
import { holdStoredEpoch, readStoredEpoch, replaceStoredEpoch, type StoredEpoch } from "./stored-epoch";

/* A Redis that comes back after a crash, or takes over from one that is gone, may have forgotten the last changes: what
   it holds then is older than MySQL, tombstones and all. So every copy names its epoch, and MySQL says which epoch
   counts and which servers have kept everything since it began (decision 37). A server that restarts or takes over has
   another identity; the first process that connects to it begins a new epoch, and all earlier copies are ignored. */

/** How long to wait for Redis and MySQL to say which epoch counts. */
const patienceMs = 3000;
/** When many processes race, one wins each round; nodes of a cluster are connected one after another. */
const maxRounds = 50;

/**
 * A context without request and transaction: the epoch is not read on behalf of the one that happens to wait for it.
 */
const outside = AsyncLocalStorage.snapshot();

/** Where a process learns the current epoch. */
export interface Epoch {
  /** Undefined while it is not known that this Redis counts. */
  readonly current: string | undefined;
  /** When the current one began, in Unix milliseconds: Redis may have forgotten what has changed before. */
  readonly beganAt: number;
  /** The maximum age of a copy. */
  readonly maxTtlSeconds: number;
  /** Throws RedisUnavailableError if it cannot be determined. */
  established(): Promise<string>;
  /** The same, but always queries Redis and MySQL. */
  verify(): Promise<string>;
  /**
   * For what was written to Redis in an epoch: keeps it valid until the surrounding transaction has ended. Throws
   * RedisUnavailableError if it no longer counts.
   */
  hold(written: Promise<string>): Promise<void>;
}

/** The epoch of servers that are reached over our own connections. */
export class ConnectionEpoch implements Epoch {
  readonly maxTtlSeconds = Number.POSITIVE_INFINITY;
  #current: string | undefined;
  #beganAt = 0;
  /** How often a connection broke, and how often one was added. */
  #breaks = 0;
  #additions = 0;
  #verifying: Promise<string> | undefined;
  readonly #identities: () => Promise<string[]>;

  /** `identities` asks all connected masters; none of them may have been another one before. */
  constructor(identities: () => Promise<string[]>) {
    this.#identities = identities;
  }

  get current(): string | undefined {
    return this.#current;
  }

  get beganAt(): number {
    return this.#beganAt;
  }

  async established(): Promise<string> {
    return this.#current ?? this.verify();
  }

  /**
   * Call it when a connection breaks: a server is trusted only as long as its connection, because it cannot restart
   * without breaking it.
   */
  distrust(): void {
    this.#breaks += 1;
    this.#current = undefined;
    this.#verifying = undefined;
  }

  /** Call it when a connection begins while others exist: responses of its server count once its identity is known. */
  extend(): void {
    this.#additions += 1;
    this.#current = undefined;
  }

  verify(): Promise<string> {
    if (this.#verifying) return this.#verifying;
    const verifying = inTime(
      patienceMs,
      outside(() => this.#compare()),
    ).finally(() => {
      if (this.#verifying === verifying) this.#verifying = undefined;
    });
    this.#verifying = verifying;
    return verifying;
  }

  async hold(written: Promise<string>): Promise<void> {
    const tx = currentTransaction();
    // An epoch that begins for this very write could not, while this transaction keeps the former one.
    if (tx && this.#current === undefined) await written;
    const [epoch, held] = await sentTogether([written, tx && holdStoredEpoch(tx)]);
    if (held === undefined || held === epoch) return;
    this.distrust();
    throw new RedisUnavailableError("Another Redis is in use by now");
  }

  async #compare(): Promise<string> {
    const breaks = this.#breaks;
    for (let round = 1; round <= maxRounds; round += 1) {
      const additions = this.#additions;
      const [servers, stored] = await Promise.all([this.#identities(), readStoredEpoch()]);
      this.#assertUnbroken(breaks);
      if (this.#additions !== additions) continue;
      const isKnown = servers.length > 0 && servers.every((server) => stored.servers.includes(server));
      if (isKnown) return this.#adopt(stored);
      this.#current = undefined;
      if (servers.length === 0) throw new RedisUnavailableError("Redis has no master");
      const begun = { epoch: randomBytes(9).toString("base64url"), servers, beganAt: new Date() };
      const isOurs = await replaceStoredEpoch(stored.epoch, begun);
      this.#assertUnbroken(breaks);
      if (!isOurs || this.#additions !== additions) continue;
      logger().warn("Redis was replaced or restarted: its content is ignored");
      return this.#adopt(begun);
    }
    throw new RedisUnavailableError("Other processes are connected to another Redis");
  }

  #adopt({ epoch, beganAt }: StoredEpoch): string {
    this.#current = epoch;
    this.#beganAt = beganAt.getTime();
    return epoch;
  }

  #assertUnbroken(breaks: number): void {
    if (this.#breaks !== breaks) throw new RedisUnavailableError("The connection to Redis broke");
  }
}

/**
 * Over HTTP, the responding server is unknown. Data that it has lost matters only as long as copies are kept, because
 * they expire by the clock, even in a Redis that comes back.
 */
export const httpEpoch: Epoch = {
  current: "http",
  beganAt: 0,
  maxTtlSeconds: 60,
  established: async () => "http",
  verify: async () => "http",
  hold: async (written) => {
    await written;
  },
};
