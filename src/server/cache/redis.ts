import { Redis } from "@upstash/redis";
import { env } from "@/env";
import { parseRedisUrl } from "@/lib/redis-url";
import { measuredRedis } from "@/server/observability/metrics";
import { isTracing } from "@/server/observability/tracing";
import { perProcess } from "@/server/per-process";
import { WriteHealth } from "@/server/write-health";
import { connect } from "./connect";
import { type Epoch, httpEpoch } from "./epoch";
import { isRefusedChange } from "./errors";
import { keys } from "./keys";
import { TcpRequester, type TcpTransport, timeoutMs } from "./tcp-requester";
import { tracedRedis } from "./traced-redis";

class RedisOverTcp extends Redis {
  constructor(transport: TcpTransport) {
    super(new TcpRequester(transport));
    this.opts = { automaticDeserialization: false };
  }
}

function measured(client: Redis): Redis {
  client.use(measuredRedis);
  client.use((request, next) =>
    next(request).catch((error: unknown) => {
      if (isRefusedChange(error)) writeHealth().noteRefusal();
      throw error;
    }),
  );
  return client;
}

const writeHealth = () => perProcess("redis write health", () => new WriteHealth());

interface Connection {
  redis: Redis;
  /** The same client with a span for each command. */
  traced: Redis;
  epoch: Epoch;
  assertComplete(): Promise<void>;
  close(): void;
}

function connection(): Connection {
  return perProcess("redis", () => {
    const { REDIS_URL, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = env();
    if (REDIS_URL) {
      const { transport, epoch, assertComplete, close } = connect(parseRedisUrl(REDIS_URL));
      const redis = measured(new RedisOverTcp(transport));
      return { redis, traced: tracedRedis(redis), epoch, assertComplete, close };
    }
    const redis = new Redis({
      url: UPSTASH_REDIS_REST_URL,
      token: UPSTASH_REDIS_REST_TOKEN,
      automaticDeserialization: false,
      enableAutoPipelining: true,
      retry: false,
      signal: () => AbortSignal.timeout(timeoutMs),
    });
    return {
      redis: measured(redis),
      traced: tracedRedis(redis),
      epoch: httpEpoch,
      assertComplete: async () => {},
      close: () => {},
    };
  });
}

/**
 * Redis through the Upstash client API. Every value is a string as stored; a command throws if it gets no response
 * within one second. Send commands that belong together in one `Promise.all`: they share a round trip.
 */
export function redis(): Redis {
  const { redis, traced } = connection();
  return isTracing() ? traced : redis;
}

/** The epoch that copies in Redis must have. */
export const cacheEpoch = (): Epoch => connection().epoch;

/** True if all of Redis responds within the timeout, and it is the one that counts. */
export async function pingRedis(): Promise<boolean> {
  const { epoch, assertComplete } = connection();
  return Promise.all([redis().ping(), assertComplete(), epoch.established()]).then(
    () => true,
    () => false,
  );
}

/**
 * True if Redis accepts changes, and has not just refused one of this process for lack of space. Queries Redis at most
 * once a second.
 */
export const isRedisWritable = (): Promise<boolean> =>
  writeHealth().isWell(() => redis().set(keys.writeProbe, "1", { ex: 60 }));

export function closeRedis(): void {
  connection().close();
}
