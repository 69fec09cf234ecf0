import { Redis, type UpstashRequest, type UpstashResponse } from "@upstash/redis";
import { Redis as TcpClient } from "ioredis";
import { z } from "zod";
import { env } from "@/env";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";

const timeoutMs = 1000;
/** How long nothing is asked after a time-out. */
const pauseMs = 500;

const command = z.tuple([z.string()], z.union([z.string(), z.number()]));
type Command = z.infer<typeof command>;

/** Sends what the Upstash client would send over HTTP through a TCP connection. */
class TcpRequester {
  #silentUntil = 0;

  constructor(private readonly client: TcpClient) {}

  /** A request may need several answers in a row: while Redis hangs, it waits for the first of them alone. */
  async #call(single: Command): Promise<unknown> {
    if (Date.now() < this.#silentUntil) throw new Error("Redis did not answer a moment ago");
    try {
      return await this.client.call(...single);
    } catch (error) {
      if (error instanceof Error && error.message === "Command timed out")
        this.#silentUntil = Date.now() + pauseMs;
      throw error;
    }
  }

  async request<TResult>({ path, body }: UpstashRequest): Promise<UpstashResponse<TResult>> {
    // What a command answers is only known to the Upstash command object that asked.
    const answer = async (single: Command) => (await this.#call(single)) as TResult;
    if (path?.[0] !== "pipeline") return { result: await answer(command.parse(body)) };
    // Commands of one tick leave in one write, and each goes to its own node of a cluster.
    const results = await Promise.all(
      z
        .array(command)
        .parse(body)
        .map((single) =>
          answer(single).then(
            (result) => ({ result }),
            (error: Error) => ({ error }),
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
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 50, 500),
  });
  client.on("error", (error) => logger().warn({ error }, "redis connection"));
  return client;
}

interface Connection {
  redis: Redis;
  close(): void;
}

function connection(): Connection {
  return perProcess("redis", () => {
    const { REDIS_URL, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = env();
    if (REDIS_URL) {
      const client = connectTcp(REDIS_URL);
      return { redis: new RedisOverTcp(client), close: () => client.disconnect() };
    }
    const redis = new Redis({
      url: UPSTASH_REDIS_REST_URL,
      token: UPSTASH_REDIS_REST_TOKEN,
      automaticDeserialization: false,
      enableAutoPipelining: true,
      retry: false,
      signal: () => AbortSignal.timeout(timeoutMs),
    });
    return { redis, close: () => {} };
  });
}

/**
 * Redis through the Upstash client API. Every value is a string as stored; a command that gets no answer within one
 * second throws. Send commands that belong together in one `Promise.all`: they share one round trip.
 */
export function redis(): Redis {
  return connection().redis;
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
