import { randomUUID } from "node:crypto";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { isRedisUnavailable } from "@/server/cache/errors";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { TenantContext } from "@/server/tenancy/tenant-context";

const t = textsOf("service");

/** Concurrent downloads of an organization, across all instances. */
const slots = 2;
/** A download that reads nothing for this long, or whose process died, loses its slot. */
const leaseSeconds = 60;

/** Takes a slot, or renews the lease of the id. One key, so that it works on a cluster too. */
const takeScript = `
local now = tonumber(redis.call('TIME')[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1`;

export interface ExportSlot {
  /**
   * Call it before each batch. Throws AppError TOO_MANY_REQUESTS if the slot has expired and others hold all of them.
   */
  keep(): Promise<void>;
  /** Never throws. */
  release(): Promise<void>;
}

/**
 * Takes one of the download slots of the current organization: each download reads all its rows, and repeatedly holds
 * memory and a database connection. Throws AppError TOO_MANY_REQUESTS if none is free.
 */
export async function takeExportSlot(): Promise<ExportSlot> {
  const key = keys.exports(TenantContext.require().tenantId);
  const id = randomUUID();
  const take = async () => {
    const taken = await redis().eval(takeScript, [key], [id, slots, leaseSeconds]);
    if (Number(taken) !== 1) throw tooManyExports();
  };
  await take();
  return {
    keep: () =>
      take().catch((error) => {
        // A download in progress does not wait for Redis.
        if (!isRedisUnavailable(error)) throw error;
      }),
    release: async () => {
      await redis()
        .zrem(key, id)
        .catch((error) => logger().warn({ error }, "export slot not released"));
    },
  };
}

const tooManyExports = () =>
  new AppError("TOO_MANY_REQUESTS", t("tooManyDownloads", { slots: String(slots) }), {
    retryAfterSeconds: 10,
  });
