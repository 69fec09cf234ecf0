import { Redis, type UpstashRequest, type UpstashResponse } from "@upstash/redis";
import { Redis as TcpClient } from "ioredis";
import { z } from "zod";
import { env } from "@/env";
import { logger } from "@/server/observability/logger";
import { measuredRedis } from "@/server/observability/metrics";
import { isTracing } from "@/server/observability/tracing";
import { perProcess } from "@/server/per-process";
import { describeRedisError, isRedisUnavailable, RedisUnavailableError } from "./errors";
import { tracedRedis } from "./traced-redis";

const timeoutMs = 1000;
/** How long nothing is asked after a time-out. */
const pauseMs = 500;

const command = z.tuple([z.string()], z.union([z.string(), z.number()]));
type Command = z.infer<typeof command>;

/** Sends what the Upstash client would send over HTTP through a TCP connection. */
class TcpRequester {
  #silentUntil = 0;
  #isHolding = false;

  constructor(private readonly client: TcpClient) {}

  /** What all callers send in one turn of the event loop leaves in one write: each costs a system call. */
  #holdWrites(): void {
    const { stream } = this.client;
    if (this.#isHolding || !stream) return;
    this.#isHolding = true;
    stream.cork();
    setImmediate(() => {
      this.#isHolding = false;
      stream.uncork();
    });
  }

  /** A request may need several answers in a row: while Redis hangs, it waits for the first of them alone. */
  async #call(single: Command): Promise<unknown> {
    if (Date.now() < this.#silentUntil) throw new RedisUnavailableError("Redis did not answer a moment ago");
    let timer: NodeJS.Timeout | undefined;
    let isSettled = false;
    const silence = new Promise<never>((_, reject) => {
      const giveUp = () => {
        if (isSettled) return;
        this.#silentUntil = Date.now() + pauseMs;
        reject(new RedisUnavailableError(`Redis did not answer within ${timeoutMs} ms`));
      };
      // Where this process itself stood still, the answer may lie here unread: it is read before `setImmediate`.
      timer = setTimeout(() => setImmediate(giveUp), timeoutMs);
    });
    try {
      this.#holdWrites();
      const answer = await Promise.race([this.client.call(...single), silence]);
      this.#silentUntil = 0;
      return answer;
    } catch (error) {
      throw describeRedisError(error);
    } finally {
      isSettled = true;
      clearTimeout(timer);
    }
  }

  async request<TResult>({ path, body }: UpstashRequest): Promise<UpstashResponse<TResult>> {
    // What a command answers is only known to the Upstash command object that asked.
    const answer = async (single: Command) => (await this.#call(single)) as TResult;
    if (path?.[0] !== "pipeline") return { result: await answer(command.parse(body)) };
    // Commands of one tick leave in one write, and each goes to its own node of a cluster. An outage fails them all: of
    // an error within the results the Upstash client would keep the message alone.
    const results = await Promise.all(
      z
        .array(command)
        .parse(body)
        .map((single) =>
          answer(single).then(
            (result) => ({ result }),
            (error: Error) => {
              if (isRedisUnavailable(error)) throw error;
              return { error };
            },
          ),
        ),
    );
    return results as UpstashResponse<TResult>;
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
