import type { UpstashRequest, UpstashResponse } from "@upstash/redis";
import { deferred } from "@/server/deferred";
import { describeRedisError, isRedisUnavailable, RedisUnavailableError } from "./errors";

/** How long Redis may take to respond. */
export const timeoutMs = 1000;
/** How long and how often to extend the wait if the delay is not caused by Redis. */
const extensionMs = 300;
const maxExtensions = 10;
/** A timer later than this was delayed by this process itself. */
const lateMs = 100;
/** How long to send nothing after a timeout. */
const pauseMs = 500;

type Command = [name: string, ...(string | number)[]];

function assertCommand(body: unknown): asserts body is Command {
  const isCommand =
    Array.isArray(body) &&
    typeof body[0] === "string" &&
    body.every((part) => typeof part === "string" || typeof part === "number");
  if (!isCommand) throw new TypeError("A Redis command consists of strings and numbers");
}

/** Sends commands: a connection, or those of a cluster. */
export interface TcpTransport {
  call(...command: Command): Promise<unknown>;
  /** For a single connection, while there is one. */
  stream(): { cork(): void; uncork(): void; readonly bytesRead?: number } | undefined;
  /** Whether one command can read any keys: those of a cluster are on different nodes. */
  readonly readsTogether: boolean;
}

interface CommandReply {
  result: unknown;
}

/** A key to read, with everyone who waits for it. */
type Read = ReturnType<typeof deferred<CommandReply>>;

/** The commands sent in one turn of the event loop. */
interface Turn {
  /** Commands without a response yet. */
  unanswered: Set<(error: RedisUnavailableError) => void>;
  /** How many have one. */
  answered: number;
  timer?: NodeJS.Timeout;
  /** The keys to read at its end, with one command. */
  reads: Map<string, Read>;
}

/**
 * Sends over TCP what the Upstash client would send over HTTP. Everything sent in one turn of the event loop leaves in
 * one write, which is one system call, and shares one timer. Concurrent requests read the same few keys: GETs of the
 * same key are combined, and all GETs are sent as one MGET, except to a cluster.
 */
export class TcpRequester {
  #silentUntil = 0;
  #turn: Turn | undefined;

  constructor(private readonly transport: TcpTransport) {}

  request<TResult>({ path, body }: UpstashRequest): Promise<UpstashResponse<TResult>> {
    if (path?.[0] === "pipeline" && Array.isArray(body)) return this.#pipeline<TResult>(body);
    return this.#send<TResult>(body);
  }

  /**
   * Each command goes to its own node of a cluster. An outage fails all of them: of an error within the results, the
   * Upstash client would keep only the message.
   */
  async #pipeline<TResult>(commands: unknown[]): Promise<UpstashResponse<TResult>> {
    const results = await Promise.all(
      commands.map((single) =>
        this.#send(single).catch((error: Error) => {
          if (isRedisUnavailable(error)) throw error;
          return { error };
        }),
      ),
    );
    // Only the Upstash pipeline object knows the types of its results.
    return results as UpstashResponse<TResult>;
  }

  /** A request may need several responses in a row: while Redis hangs, it waits only for the first. */
  #send<TResult>(single: unknown): Promise<{ result: TResult }> {
    assertCommand(single);
    if (Date.now() < this.#silentUntil) {
      return Promise.reject(
        new RedisUnavailableError("Redis is unavailable: it did not respond a moment ago"),
      );
    }
    const turn = this.#turn ?? this.#beginTurn();
    const [name, ...args] = single;
    const [key] = args;
    const answer =
      name === "get" && typeof key === "string" && args.length === 1
        ? this.#read(turn, key)
        : this.#call(turn, single);
    // Only the sender knows the type of a command's result.
    return answer as Promise<{ result: TResult }>;
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
      if (turn.unanswered.size === 0) turn.timer = this.#giveUpLater(turn);
      turn.unanswered.add(reject);
      const isAnswered = () => {
        turn.unanswered.delete(reject);
        turn.answered += 1;
        if (turn.unanswered.size === 0) clearTimeout(turn.timer);
      };
      this.transport.call(...command).then(
        (result) => {
          isAnswered();
          this.#silentUntil = 0;
          resolve({ result });
        },
        (error: unknown) => {
          isAnswered();
          reject(describeRedisError(error));
        },
      );
    });
  }

  #beginTurn(): Turn {
    const turn: Turn = { unanswered: new Set(), answered: 0, reads: new Map() };
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
      if (turn.unanswered.size === 0) return;
      const isSilent = performance.now() - dueAt < lateMs && this.#heardIn(turn) === heard;
      if (!isSilent && extensions > 0) {
        turn.timer = this.#giveUpLater(turn, extensionMs, extensions - 1);
        return;
      }
      // In a cluster, other nodes may respond.
      if (isSilent && this.transport.readsTogether) this.#silentUntil = Date.now() + pauseMs;
      for (const reject of turn.unanswered) {
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
    return this.transport.stream()?.bytesRead ?? turn.answered;
  }
}
