import { randomUUID } from "node:crypto";
import { afterTransaction, currentTransaction, type TransactionOutcome } from "@/server/db/after-commit";
import { elapsedMs, longAgo, type Moment, now } from "@/server/elapsed";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { isRedisUnavailable } from "./errors";
import { generationSeconds, newGeneration } from "./generations";
import { keys } from "./keys";
import { cacheEpoch, redis } from "./redis";

/** How long further changes may rely on a tombstone without setting it again. */
const joinableMs = 5_000;
/** Longer than any transaction runs after it has joined. */
const tombstoneSeconds = 30 + joinableMs / 1000;

/** Two processes change something at once: neither knows when the other is done, so neither may lift the tombstone. */
const entombScript = `
local stored = redis.call('GET', KEYS[1])
local tombstone = ARGV[1]
if stored and stored ~= tombstone and string.sub(stored, 1, 1) == '!' then tombstone = '!' end
redis.call('SET', KEYS[1], tombstone, 'EX', ARGV[2])
return 1`;

/** Sets a new generation, even if the tombstone has expired meanwhile; not if another process has set a tombstone. */
const liftScript = `
local stored = redis.call('GET', KEYS[1])
if stored and stored ~= ARGV[1] and string.sub(stored, 1, 1) == '!' then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1`;

/** A tombstone that concurrent transactions of this process share: the first one sets it, the last one lifts it. */
interface Tombstone {
  readonly text: string;
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
 * Invalidates a group of the current tenant, once per transaction, and lifts the tombstone as soon as no transaction of
 * this process needs it. Call it in the transaction, before its changes are visible. Without Redis, and so without a
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
  text: `!${randomUUID()}`,
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
  elapsedMs(storedAt) < joinableMs && epoch !== undefined && epoch === cacheEpoch().current;

async function store(key: string, tombstone: Tombstone): Promise<void> {
  tombstone.storedAt = now();
  tombstone.epoch = cacheEpoch().current;
  try {
    await redis().eval(entombScript, [key], [tombstone.text, tombstoneSeconds]);
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
    .then((generation) => redis().eval(liftScript, [key], [tombstone.text, generation, generationSeconds]))
    .catch((error) => logger().warn({ error }, "cache tombstone not lifted"));
}
