import { randomUUID } from "node:crypto";
import { afterTransaction, currentTransaction, type TransactionOutcome } from "@/server/db/after-commit";
import { elapsedMs, longAgo, type Moment, now } from "@/server/elapsed";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { isRedisUnavailable } from "./errors";
import { generationSeconds, joinableSeconds, newGeneration, tombstoneSeconds } from "./generations";
import { keys } from "./keys";
import { cacheEpoch, redis } from "./redis";

/* The tombstone of a group names the processes that change something in it, as " <id>@<expiry in Unix seconds>" each, after a
   "!". A process that is done removes itself, and the last one replaces the tombstone by a generation. */

/**
 * The processes but ARGV[1], whose changes may last ARGV[2] seconds, and when the last of them expires. The tombstones of
 * earlier releases name none: another process is assumed, which has just begun.
 */
const readOthers = `
local now = tonumber(redis.call('TIME')[1])
local stored = redis.call('GET', KEYS[1]) or ''
local others, last = '', now
if string.sub(stored, 1, 1) == '!' then
  if not string.find(stored, '@') then stored = ' earlier@' .. (now + ARGV[2]) end
  for id, expiry in string.gmatch(stored, ' (%S+)@(%d+)') do
    if id ~= ARGV[1] and tonumber(expiry) > now then
      others = others .. ' ' .. id .. '@' .. expiry
      last = math.max(last, tonumber(expiry))
    end
  end
end`;

const entombScript = `${readOthers}
redis.call('SET', KEYS[1], '!' .. others .. ' ' .. ARGV[1] .. '@' .. (now + ARGV[2]), 'EX', ARGV[2])
return 1`;

/** Sets a new generation, even if the tombstone has expired meanwhile, unless others still change something. */
const liftScript = `${readOthers}
if others == '' then
  redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
else
  redis.call('SET', KEYS[1], '!' .. others, 'EX', last - now)
end
return 1`;

/** A tombstone that concurrent transactions of this process share: the first one sets it, the last one lifts it. */
interface Tombstone {
  readonly id: string;
  /** Settles once Redis has stored it or has turned out to be unavailable. */
  stored: Promise<void>;
  storedAt: Moment;
  /** The Redis that has it; others may not. */
  epoch: string | undefined;
  transactions: number;
  /** Not after a transaction whose commit is uncertain. */
  mayBeLifted: boolean;
}

/** By the key of their group. */
const tombstones = perProcess("tombstones", () => new Map<string, Tombstone>());

const announced = new WeakMap<object, Set<string>>();

/**
 * Invalidates a group of the current tenant, once per transaction, and lifts the tombstone as soon as no transaction
 * needs it. Call it in the transaction, before its changes are visible. Without Redis, and so without a
 * cache, the change proceeds.
 */
export async function invalidateOnCommit(group: string): Promise<void> {
  const transaction = currentTransaction();
  const key = keys.tenantCacheGroup(TenantContext.require().tenantId, group);
  const known = transaction && announcedIn(transaction);
  if (known?.has(key)) return;
  known?.add(key);
  const tombstone = transaction ? join(key) : newTombstone();
  afterTransaction((outcome) => leave(key, tombstone, outcome));
  if (!isJoinable(tombstone)) tombstone.stored = store(key, tombstone);
  await tombstone.stored;
}

function announcedIn(transaction: object): Set<string> {
  const known = announced.get(transaction) ?? new Set();
  announced.set(transaction, known);
  return known;
}

const newTombstone = (): Tombstone => ({
  id: randomUUID(),
  stored: Promise.resolve(),
  storedAt: longAgo,
  epoch: undefined,
  transactions: 0,
  mayBeLifted: true,
});

function join(key: string): Tombstone {
  const tombstone = tombstones.get(key) ?? newTombstone();
  tombstones.set(key, tombstone);
  tombstone.transactions += 1;
  return tombstone;
}

/** Not while it is unknown which Redis counts: the one with the tombstone may be another. */
const isJoinable = ({ storedAt, epoch }: Tombstone): boolean =>
  elapsedMs(storedAt) < joinableSeconds * 1000 && epoch !== undefined && epoch === cacheEpoch().current;

async function store(key: string, tombstone: Tombstone): Promise<void> {
  tombstone.storedAt = now();
  tombstone.epoch = cacheEpoch().current;
  try {
    await redis().eval(entombScript, [key], [tombstone.id, tombstoneSeconds]);
  } catch (error) {
    // The next one tries again.
    tombstone.storedAt = longAgo;
    if (!isRedisUnavailable(error)) throw error;
    logger().warn({ error }, "cache not invalidated");
  }
}

function leave(key: string, tombstone: Tombstone, outcome: TransactionOutcome): void {
  tombstone.transactions -= 1;
  if (outcome === "unknown") tombstone.mayBeLifted = false;
  if (tombstone.transactions > 0) return;
  tombstones.delete(key);
  if (!tombstone.mayBeLifted) return;
  // Not before it is set, because commands may overtake each other.
  tombstone.stored
    .then(newGeneration)
    .then((generation) =>
      redis().eval(liftScript, [key], [tombstone.id, tombstoneSeconds, generation, generationSeconds]),
    )
    .catch((error) => logger().warn({ error }, "cache tombstone not lifted"));
}
