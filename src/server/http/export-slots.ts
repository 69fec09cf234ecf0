import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { isRedisUnavailable } from "@/server/cache/errors";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { TenantContext } from "@/server/tenancy/tenant-context";

/** How many files of one organization are written at a time, on all instances together. */
const slots = 2;
/** A download that takes nothing for so long, or whose process died, loses its slot. */
const leaseSeconds = 60;

/** Takes a slot, or prolongs the lease of the one that the id has. One key, so that it runs on a cluster too. */
const takeScript = `
local now = tonumber(redis.call('TIME')[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1`;

export interface ExportSlot {
  /** To be called before each portion. Throws AppError TOO_MANY_REQUESTS where the slot was lost, and others have them all. */
  keep(): Promise<void>;
  /** Never throws. */
  giveBack(): Promise<void>;
}

/**
 * Takes one of the slots in which files of the current organization are written: each reads all its rows, and holds
 * memory and a database connection time and again. Throws AppError TOO_MANY_REQUESTS where they are taken.
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
        // What goes out already need not wait for Redis.
        if (!isRedisUnavailable(error)) throw error;
      }),
    giveBack: async () => {
      await redis()
        .zrem(key, id)
        .catch((error) => logger().warn({ error }, "export slot not released"));
    },
  };
}

const tooManyExports = () =>
  new AppError(
    "TOO_MANY_REQUESTS",
    `Your organization is already downloading ${slots} files. Wait until one has finished, then try again.`,
    { retryAfterSeconds: 10 },
  );
