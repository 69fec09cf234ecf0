import { Redis, type UpstashRequest, type UpstashResponse } from "@upstash/redis";
import { Redis as TcpClient } from "ioredis";
import { env } from "@/env";
import { logger } from "@/server/observability/logger";
import { measuredRedis } from "@/server/observability/metrics";
import { isTracing } from "@/server/observability/tracing";
import { perProcess } from "@/server/per-process";
import { describeRedisError, isRedisUnavailable, RedisUnavailableError } from "./errors";
import { tracedRedis } from "./traced-redis";

const timeoutMs = 1000;
/** How long it is waited further at a time where Redis is not what is late, and how often. */
const extensionMs = 300;
const maxExtensions = 10;
/** A timer that is later than this was held up by what this process did. */
const lateMs = 100;
/** How long nothing is asked after a time-out. */
const pauseMs = 500;

type Command = [name: string, ...(string | number)[]];

function assertCommand(body: unknown): asserts body is Command {
  const isCommand =
    Array.isArray(body) &&
    typeof body[0] === "string" &&
    body.every((part) => typeof part === "string" || typeof part === "number");
  if (!isCommand) throw new TypeError("A Redis command consists of strings and numbers");
}

/** The commands that were sent in one turn of the event loop, and have no answer yet. */
interface Turn {
  unanswered: Set<(error: RedisUnavailableError) => void>;
  timer?: NodeJS.Timeout;
}

/**
 * Sends what the Upstash client would send over HTTP through a TCP connection. All that is sent in one turn of the event
 * loop leaves in one write, a system call, and is waited for by one timer.
 */
class TcpRequester {
  #silentUntil = 0;
  #turn: Turn | undefined;

  constructor(private readonly client: TcpClient) {}

  request<TResult>({ path, body }: UpstashRequest): Promise<UpstashResponse<TResult>> {
    if (path?.[0] === "pipeline" && Array.isArray(body)) return this.#pipeline<TResult>(body);
    return this.#send<TResult>(body);
  }

  /**
   * Each command goes to its own node of a cluster. An outage fails them all: of an error within the results the Upstash
   * client would keep the message alone.
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
    // What a pipeline answers is only known to the Upstash pipeline object that asked.
    return results as UpstashResponse<TResult>;
  }

  /** A request may need several answers in a row: while Redis hangs, it waits for the first of them alone. */
  #send<TResult>(single: unknown): Promise<{ result: TResult }> {
    assertCommand(single);
    if (Date.now() < this.#silentUntil) {
      return Promise.reject(new RedisUnavailableError("Redis did not answer a moment ago"));
    }
    const turn = this.#turn ?? this.#beginTurn();
    return new Promise((resolve, reject) => {
      if (turn.unanswered.size === 0) turn.timer = this.#giveUpLater(turn);
      turn.unanswered.add(reject);
      const isAnswered = () => {
        turn.unanswered.delete(reject);
        if (turn.unanswered.size === 0) clearTimeout(turn.timer);
      };
      this.client.call(...single).then(
        (result) => {
          isAnswered();
          this.#silentUntil = 0;
          // As above, for a single command.
          resolve({ result: result as TResult });
        },
        (error: unknown) => {
          isAnswered();
          reject(describeRedisError(error));
        },
      );
    });
  }

  #beginTurn(): Turn {
    const turn: Turn = { unanswered: new Set() };
    const { stream } = this.client;
    this.#turn = turn;
    stream?.cork();
    setImmediate(() => {
      this.#turn = undefined;
      stream?.uncork();
    });
    return turn;
  }

  /**
   * Redis is silent where nothing came of it while this process was there to read. Where something came, or the process
   * itself stood still, it is waited further: to give up Redis for that would refuse everybody else's requests too.
   */
  #giveUpLater(turn: Turn, waitMs = timeoutMs, extensions = maxExtensions): NodeJS.Timeout {
    const dueAt = performance.now() + waitMs;
    const heard = this.#bytesRead();
    const giveUp = () => {
      if (turn.unanswered.size === 0) return;
      const isSilent = performance.now() - dueAt < lateMs && this.#bytesRead() === heard;
      if (!isSilent && extensions > 0) {
        turn.timer = this.#giveUpLater(turn, extensionMs, extensions - 1);
        return;
      }
      if (isSilent) this.#silentUntil = Date.now() + pauseMs;
      for (const reject of turn.unanswered) {
        reject(new RedisUnavailableError(`Redis did not answer within ${timeoutMs} ms`));
      }
    };
    // Where this process itself stood still, the answer may lie here unread: it is read before `setImmediate`.
    return setTimeout(() => setImmediate(giveUp), waitMs);
  }

  /** What has come over the connection; another number where it is another connection. */
  #bytesRead(): number | undefined {
    return this.client.stream?.bytesRead;
  }
}

class RedisOverTcp extends Redis {
  constructor(client: TcpClient) {
    super(new TcpRequester(client));
    this.opts = { automaticDeserialization: false };
  }
}

function connectTcp(url: string): TcpClient {
  const client = new TcpClient(url, {
    connectTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 50, 500),
  });
  client.on("error", (error) => logger().warn({ error }, "redis connection"));
  return client;
}

function measured(client: Redis): Redis {
  client.use(measuredRedis);
  return client;
}

interface Connection {
  redis: Redis;
  /** The same with a span for each command. */
  traced: Redis;
  close(): void;
}

function connection(): Connection {
  return perProcess("redis", () => {
    const { REDIS_URL, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = env();
    if (REDIS_URL) {
      const client = connectTcp(REDIS_URL);
      const redis = measured(new RedisOverTcp(client));
      return { redis, traced: tracedRedis(redis), close: () => client.disconnect() };
    }
    const redis = new Redis({
      url: UPSTASH_REDIS_REST_URL,
      token: UPSTASH_REDIS_REST_TOKEN,
      automaticDeserialization: false,
      enableAutoPipelining: true,
      retry: false,
      signal: () => AbortSignal.timeout(timeoutMs),
    });
    return { redis: measured(redis), traced: tracedRedis(redis), close: () => {} };
  });
}

/**
 * Redis through the Upstash client API. Every value is a string as stored; a command that gets no answer within one
 * second throws. Send commands that belong together in one `Promise.all`: they share one round trip.
 */
export function redis(): Redis {
  const { redis, traced } = connection();
  return isTracing() ? traced : redis;
}

/** True when Redis answers within the time-out. */
export async function pingRedis(): Promise<boolean> {
  return redis()
    .ping()
    .then(
      () => true,
      () => false,
    );
}

export function closeRedis(): void {
  connection().close();
}
