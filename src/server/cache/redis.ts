import type { Redis } from "@upstash/redis";
import { env } from "@/env";
import { parseRedisUrl } from "@/lib/redis-url";
import { keepAwake } from "@/server/keep-awake";
import { measuredRedis } from "@/server/observability/metrics";
import { isTracing } from "@/server/observability/tracing";
import { perProcess } from "@/server/per-process";
import { WriteHealth } from "@/server/write-health";
import { connect, type TcpConnection } from "./connect";
import { type Epoch, httpEpoch } from "./epoch";
import { isRefusedChange } from "./errors";
import { HttpRequester } from "./http-requester";
import { keys } from "./keys";
import { RedisOver } from "./redis-over";
import type { Subscriber, SubscriberEvents } from "./subscriber";
import { TcpRequester } from "./tcp-requester";
import { tracedRedis } from "./traced-redis";

function measured(client: Redis): Redis {
  client.use(
    measuredRedis((error) => {
      if (isRefusedChange(error)) writeHealth().noteRefusal();
    }),
  );
  return client;
}

/** A request that nobody waits for, such as one that fills the cache, gets its response before a function is frozen. */
function whileAwake(client: Redis): Redis {
  client.use((request, next) => {
    const reply = next(request);
    keepAwake(reply);
    return reply;
  });
  return client;
}

const writeHealth = () => perProcess("redis write health", () => new WriteHealth());

interface Connection {
  redis: Redis;
  /** The same client with a span for each command. */
  traced: Redis;
  epoch: Epoch;
  /** Undefined over HTTP, which delivers nothing by itself. */
  channels: Pick<TcpConnection, "subscriber" | "channelPrefix"> | undefined;
  assertComplete(): Promise<void>;
  close(): void;
}

function connection(): Connection {
  return perProcess("redis", () => {
    const { REDIS_URL, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = env();
    if (REDIS_URL) {
      const channels = connect(parseRedisUrl(REDIS_URL));
      const { transport, epoch, assertComplete, close } = channels;
      const redis = measured(new RedisOver(new TcpRequester(transport)));
      return { redis, traced: tracedRedis(redis), epoch, channels, assertComplete, close };
    }
    const url = UPSTASH_REDIS_REST_URL ?? "";
    const redis = new RedisOver(new HttpRequester(url, UPSTASH_REDIS_REST_TOKEN ?? ""));
    return {
      redis: measured(whileAwake(redis)),
      traced: tracedRedis(redis),
      epoch: httpEpoch,
      channels: undefined,
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

/** Whether what is published reaches anyone. */
export const hasChannels = (): boolean => connection().channels !== undefined;

/** Sends a message to whoever has subscribed to the channel; to nobody over HTTP. */
export async function publish(channel: string, message: string): Promise<void> {
  const { channels } = connection();
  if (channels) await redis().publish(channels.channelPrefix + channel, message);
}

/** Begins to connect a subscriber. Throws over HTTP. */
export function connectSubscriber({ message, ready }: SubscriberEvents): Subscriber {
  const { channels } = connection();
  if (!channels) throw new Error("Over HTTP, Redis delivers nothing by itself");
  const { subscriber, channelPrefix } = channels;
  const connected = subscriber({
    message: (channel, text) => message(channel.slice(channelPrefix.length), text),
    ready,
  });
  return {
    subscribe: (names) => connected.subscribe(names.map((name) => channelPrefix + name)),
    unsubscribe: (name) => connected.unsubscribe(channelPrefix + name),
    close: () => connected.close(),
  };
}

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

/** Ends the connection of this process. Commands fail from then on. */
export function closeRedis(): void {
  connection().close();
}
