import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isBuiltForFunctions } from "@/env";
import { currentOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { labeled } from "./labeled";

/** Upper bounds of the buckets for call durations; slower calls have their own bucket. */
export const latencyBoundsMs = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

const inSeconds = (boundsMs: readonly number[]) => boundsMs.map((bound) => bound / 1000);
const quickBoundsMs = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000];

/**
 * The metrics of the process. No metric is labeled by tenant: that would be a series for every tenant, times
 * procedures and outcomes. The log says which tenant a call belongs to.
 */
export const metrics = perProcess("metrics", () => {
  const registry = new Registry();
  const registers = [registry];
  // They watch a process that lives on, with timers and an observer of each garbage collection.
  if (!isBuiltForFunctions()) collectDefaultMetrics({ register: registry });
  return {
    registry,
    build: new Gauge({
      name: "mmr_build_info",
      help: "1 for the running version.",
      labelNames: ["version", "instance_id"],
      registers,
    }),
    calls: new Histogram({
      name: "mmr_call_duration_seconds",
      help: "Procedure calls and file downloads, by outcome.",
      labelNames: ["procedure", "type", "outcome"],
      buckets: inSeconds(latencyBoundsMs),
      registers,
    }),
    callsInFlight: new Gauge({
      name: "mmr_calls_in_flight",
      help: "Calls in progress.",
      registers,
    }),
    statements: new Histogram({
      name: "mmr_database_statement_duration_seconds",
      help: "SQL statements sent.",
      labelNames: ["kind", "outcome"],
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    connections: new Gauge({
      name: "mmr_database_connections",
      help: "Connections in the pool, by state.",
      labelNames: ["state"],
      registers,
    }),
    connectionsMax: new Gauge({
      name: "mmr_database_connections_max",
      help: "Maximum size of the pool (DATABASE_POOL_SIZE).",
      registers,
    }),
    replicaBehind: new Gauge({
      name: "mmr_database_replica_behind_seconds",
      help: "Seconds since a read replica was last known to be up to date with the primary.",
      labelNames: ["replica"],
      registers,
    }),
    waiting: new Gauge({
      name: "mmr_database_waiting",
      help: "Requests waiting for a connection.",
      registers,
    }),
    waits: new Histogram({
      name: "mmr_database_wait_seconds",
      help: "Time spent waiting for a connection.",
      labelNames: ["outcome"],
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    redis: new Histogram({
      name: "mmr_redis_request_duration_seconds",
      help: "Requests to Redis; a pipeline counts as one.",
      labelNames: ["outcome"],
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    bucket: new Histogram({
      name: "mmr_bucket_request_duration_seconds",
      help: "Requests to the bucket with the files, with their retries.",
      labelNames: ["operation", "outcome"],
      buckets: inSeconds(latencyBoundsMs),
      registers,
    }),
    cacheReads: new Counter({
      name: "mmr_cache_reads_total",
      help: "Cache reads.",
      labelNames: ["entry", "result"],
      registers,
    }),
    lateCopies: new Counter({
      name: "mmr_cache_late_copies_total",
      help: "Copies that Redis refused because its clock is ahead of the process's.",
      registers,
    }),
    rateLimitRefusals: new Counter({
      name: "mmr_rate_limit_refusals_total",
      help: "Calls refused by a rate limit.",
      registers,
    }),
    liveStreams: new Gauge({
      name: "mmr_live_streams",
      help: "Open pages that receive live changes.",
      registers,
    }),
    shareWaiting: new Gauge({
      name: "mmr_share_waiting",
      help: "Requests waiting for their organization's turn.",
      registers,
    }),
    shareWaits: new Histogram({
      name: "mmr_share_wait_seconds",
      help: "Time spent waiting for the organization's turn, of requests that had to wait.",
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    shareRefusals: new Counter({
      name: "mmr_share_refusals_total",
      help: "Requests refused because too many are waiting: of one organization (share) or in the whole process (process).",
      labelNames: ["reason"],
      registers,
    }),
    guardRefusals: new Counter({
      name: "mmr_guard_refusals_total",
      help: "Statements refused by the tenant guard: always a defect or an attack.",
      registers,
    }),
    securityEvents: new Counter({
      name: "mmr_security_events_total",
      help: "Security events by type, such as session.begun and sign_in.failed.",
      labelNames: ["type"],
      registers,
    }),
    up: new Gauge({
      name: "mmr_dependency_up",
      help: "1 while the process can reach the dependency.",
      labelNames: ["dependency"],
      registers,
    }),
    outbox: new Gauge({
      name: "mmr_outbox_mails",
      help: "Emails waiting to be sent; the same in every process.",
      registers,
    }),
    outboxOldest: new Gauge({
      name: "mmr_outbox_oldest_seconds",
      help: "Age of the oldest waiting email; the same in every process.",
      registers,
    }),
  };
});

/** Counters since the process started, without labels: samples are differences of these. */
export interface Totals {
  /** Calls by bucket of `latencyBoundsMs`; the last one has the slower ones. */
  calls: number[];
  errors: number;
  redisRequests: number;
  redisErrors: number;
  redisMs: number;
  cacheHits: number;
  cacheMisses: number;
}

/** Counted in addition to the registry, whose values would have to be summed over all labels. */
export const totals = perProcess(
  "metric totals",
  (): Totals => ({
    calls: new Array<number>(latencyBoundsMs.length + 1).fill(0),
    errors: 0,
    redisRequests: 0,
    redisErrors: 0,
    redisMs: 0,
    cacheHits: 0,
    cacheMisses: 0,
  }),
);

/** Outcomes that are server errors, as opposed to client errors. */
const failures: ReadonlySet<string> = new Set(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"]);

export interface Call {
  procedure: string;
  type: string;
}

const callsOf = labeled((procedure: string, type: string, outcome: string) =>
  metrics.calls.labels({ procedure, type, outcome }),
);

/** Records the start of a call; the returned function records its outcome and returns its duration in milliseconds. */
export function beginCall({ procedure, type }: Call): (outcome: string) => number {
  const startedAt = performance.now();
  metrics.callsInFlight.inc();
  return (outcome) => {
    const durationMs = performance.now() - startedAt;
    metrics.callsInFlight.dec();
    callsOf(procedure, type, outcome).observe(durationMs / 1000);
    const bucket = latencyBoundsMs.findIndex((bound) => durationMs <= bound);
    const index = bucket === -1 ? latencyBoundsMs.length : bucket;
    totals.calls[index] = (totals.calls[index] ?? 0) + 1;
    if (failures.has(outcome)) totals.errors += 1;
    return durationMs;
  };
}

const redisWith = labeled((outcome: string) => metrics.redis.labels({ outcome }));

/** Passes on requests to Redis, and measures them. Calls back with the error of each that fails. */
export const measuredRedis =
  (onError: (error: unknown) => void) =>
  <Request, Reply>(request: Request, next: (request: Request) => Promise<Reply>): Promise<Reply> => {
    const startedAt = performance.now();
    const ended = (outcome: "ok" | "error") => {
      const durationMs = performance.now() - startedAt;
      redisWith(outcome).observe(durationMs / 1000);
      totals.redisRequests += 1;
      totals.redisMs += durationMs;
      const spent = currentOperation()?.spent;
      if (spent) spent.redisMs += durationMs;
      if (outcome === "error") totals.redisErrors += 1;
    };
    const reply = next(request);
    reply.then(
      () => ended("ok"),
      (error: unknown) => {
        ended("error");
        onError(error);
      },
    );
    return reply;
  };

export type BucketOperation = "put" | "get" | "delete" | "list" | "head";

/** Measures a request to the bucket. */
export async function measuredBucket<T>(operation: BucketOperation, request: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  let outcome = "error";
  try {
    const result = await request();
    outcome = "ok";
    return result;
  } finally {
    metrics.bucket.observe({ operation, outcome }, (performance.now() - startedAt) / 1000);
  }
}

/** Counts a cache read of the entry with that name. */
export function countCacheRead(entry: string, result: "hit" | "miss"): void {
  metrics.cacheReads.inc({ entry, result });
  if (result === "hit") totals.cacheHits += 1;
  else totals.cacheMisses += 1;
}
