import { deferred } from "@/server/deferred";
import { elapsedMs, longAgo, now } from "@/server/elapsed";
import { firedLate } from "@/server/within";
import { type Command, type CommandReply, CommandRequester, timeoutMs } from "./command-requester";
import { describeRedisError, RedisUnavailableError } from "./errors";

/** How long and how often to extend the wait if the delay is not caused by Redis. */
const extensionMs = 300;
const maxExtensions = 10;
/** How long to send nothing after a timeout. */
const pauseMs = 500;

/** Sends commands: a connection, or those of a cluster. */
export interface TcpTransport {
  call(...command: Command): Promise<unknown>;
  /** For a single connection, while there is one. */
  stream(): { cork(): void; uncork(): void; readonly bytesRead?: number } | undefined;
  /** Whether one command can read any keys: those of a cluster are on different nodes. */
  readonly readsTogether: boolean;
}

/** A key to read, with everyone who waits for it. */
type Read = ReturnType<typeof deferred<CommandReply>>;

/** The commands sent in one turn of the event loop. */
interface Turn {
  /** Commands without a response yet. */
  pending: Set<(error: RedisUnavailableError) => void>;
  /** How many have one. */
  settled: number;
  timer?: NodeJS.Timeout;
  /** The keys to read at its end, with one command. */
  reads: Map<string, Read>;
}

/**
 * Sends over TCP what the Upstash client would send over HTTP. Everything sent in one turn of the event loop leaves in
 * one write, which is one system call, and shares one timer. Concurrent requests read the same few keys: GETs of the
 * same key are combined, and all GETs are sent as one MGET, except to a cluster.
 */
export class TcpRequester extends CommandRequester {
  #silentSince = longAgo;
  #turn: Turn | undefined;

  constructor(private readonly transport: TcpTransport) {
    super();
  }

  /** A request may need several responses in a row: while Redis hangs, it waits only for the first. */
  protected override send(command: Command): Promise<CommandReply> {
    if (elapsedMs(this.#silentSince) < pauseMs) {
      return Promise.reject(
        new RedisUnavailableError("Redis is unavailable: it did not respond a moment ago"),
      );
    }
    const turn = this.#turn ?? this.#beginTurn();
    const [name, ...args] = command;
    const [key] = args;
    return name === "get" && typeof key === "string" && args.length === 1
      ? this.#read(turn, key)
      : this.#call(turn, command);
  }

  #read({ reads }: Turn, key: string): Promise<CommandReply> {
    const known = reads.get(key);
    if (known) return known.promise;
    const read = deferred<CommandReply>();
    reads.set(key, read);
    return read.promise;
  }

  /** Sends the reads that were collected in this turn. */
  #sendReads(turn: Turn): void {
    const { reads } = turn;
    if (reads.size === 0) return;
    turn.reads = new Map();
    if (!this.transport.readsTogether) {
      for (const [key, { resolve, reject }] of reads) this.#call(turn, ["get", key]).then(resolve, reject);
      return;
    }
    const [first, ...others] = reads.keys();
    if (first === undefined) return;
    const sent = this.#call(turn, others.length > 0 ? ["mget", first, ...others] : ["get", first]);
    sent.then(
      ({ result }) => {
        const values = others.length > 0 && Array.isArray(result) ? result : [result];
        let index = 0;
        for (const { resolve } of reads.values()) {
          resolve({ result: values[index] });
          index += 1;
        }
      },
      (error) => {
        for (const { reject } of reads.values()) reject(error);
      },
    );
  }

  #call(turn: Turn, command: Command): Promise<CommandReply> {
    // A key that the command may change is read before it, in the order of the calls.
    if (turn.reads.size > 0 && command.some((part) => turn.reads.has(String(part)))) this.#sendReads(turn);
    return new Promise((resolve, reject) => {
      if (turn.pending.size === 0) turn.timer = this.#giveUpLater(turn);
      turn.pending.add(reject);
      const settle = () => {
        turn.pending.delete(reject);
        turn.settled += 1;
        if (turn.pending.size === 0) clearTimeout(turn.timer);
      };
      this.transport.call(...command).then(
        (result) => {
          settle();
          this.#silentSince = longAgo;
          resolve({ result });
        },
        (error: unknown) => {
          settle();
          reject(describeRedisError(error));
        },
      );
    });
  }

  #beginTurn(): Turn {
    const turn: Turn = { pending: new Set(), settled: 0, reads: new Map() };
    const stream = this.transport.stream();
    this.#turn = turn;
    stream?.cork();
    setImmediate(() => {
      this.#turn = undefined;
      this.#sendReads(turn);
      stream?.uncork();
    });
    return turn;
  }

  /**
   * Redis counts as not responding only if nothing arrived while this process was able to read. If data arrived, or the
   * process was blocked, the wait is extended: giving up on Redis would fail everyone else's requests too.
   */
  #giveUpLater(turn: Turn, waitMs = timeoutMs, extensions = maxExtensions): NodeJS.Timeout {
    const dueAt = performance.now() + waitMs;
    const heard = this.#heardIn(turn);
    const giveUp = () => {
      if (turn.pending.size === 0) return;
      const isSilent = !firedLate(dueAt) && this.#heardIn(turn) === heard;
      if (!isSilent && extensions > 0) {
        turn.timer = this.#giveUpLater(turn, extensionMs, extensions - 1);
        return;
      }
      // In a cluster, other nodes may respond.
      if (isSilent && this.transport.readsTogether) this.#silentSince = now();
      for (const reject of turn.pending) {
        reject(new RedisUnavailableError(`Redis did not respond within ${timeoutMs} ms`));
      }
    };
    // If this process was blocked, the response may be waiting in the socket: it is read before `setImmediate`.
    return setTimeout(() => setImmediate(giveUp), waitMs);
  }

  /**
   * Changes when something has arrived: bytes on the connection, which has another number than its successor; in a
   * cluster, whose other nodes say nothing about the awaited one, the responses of this turn.
   */
  #heardIn(turn: Turn): number {
    return this.transport.stream()?.bytesRead ?? turn.settled;
  }
}
