import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { currentOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { labelled } from "./labelled";

/** Upper bounds of the buckets in which calls are counted by how long they took; slower ones have a bucket of their own. */
export const latencyBoundsMs = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

const inSeconds = (boundsMs: readonly number[]) => boundsMs.map((bound) => bound / 1000);
const quickBoundsMs = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000];

/**
 * What the process tells of itself. No metric names a tenant: each would be a series for every tenant there is, times
 * procedures and outcomes. The log says whose call it was.
 */
export const metrics = perProcess("metrics", () => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    build: new Gauge({
      name: "mmr_build_info",
      help: "1 for the version that runs.",
      labelNames: ["version", "instance_id"],
      registers,
    }),
    calls: new Histogram({
      name: "mmr_call_duration_seconds",
      help: "Calls of procedures and of files, by how they ended.",
      labelNames: ["procedure", "type", "outcome"],
      buckets: inSeconds(latencyBoundsMs),
      registers,
    }),
    callsInFlight: new Gauge({
      name: "mmr_calls_in_flight",
      help: "Calls that have begun and not ended.",
      registers,
    }),
    statements: new Histogram({
      name: "mmr_database_statement_duration_seconds",
      help: "SQL statements that were sent.",
      labelNames: ["kind", "outcome"],
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    connections: new Gauge({
      name: "mmr_database_connections",
      help: "Connections of the pool.",
      labelNames: ["state"],
      registers,
    }),
    connectionsMax: new Gauge({
      name: "mmr_database_connections_max",
      help: "Connections that the pool may open (DATABASE_POOL_SIZE).",
      registers,
    }),
    waiting: new Gauge({
      name: "mmr_database_waiting",
      help: "Who waits for a connection.",
      registers,
    }),
    waits: new Histogram({
      name: "mmr_database_wait_seconds",
      help: "How long a connection was waited for.",
      labelNames: ["outcome"],
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    redis: new Histogram({
      name: "mmr_redis_request_duration_seconds",
      help: "Requests to Redis, each of one command or of a pipeline of them.",
      labelNames: ["outcome"],
      buckets: inSeconds(quickBoundsMs),
      registers,
    }),
    cacheReads: new Counter({
      name: "mmr_cache_reads_total",
      help: "Looks into the cache.",
      labelNames: ["entry", "result"],
      registers,
    }),
    rateLimitRefusals: new Counter({
      name: "mmr_rate_limit_refusals_total",
      help: "Calls that were refused since there were too many.",
      registers,
    }),
    guardRefusals: new Counter({
      name: "mmr_guard_refusals_total",
      help: "Statements that the tenant guard refused: a defect or an attack, never normal.",
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
      help: "1 while the process reaches it.",
      labelNames: ["dependency"],
      registers,
    }),
    outbox: new Gauge({
      name: "mmr_outbox_mails",
      help: "Mails that wait to be sent; the same in every process.",
      registers,
    }),
    outboxOldest: new Gauge({
      name: "mmr_outbox_oldest_seconds",
      help: "Age of the oldest mail that waits; the same in every process.",
      registers,
    }),
  };
});

/** What has been counted since the process began, apart from names: what samples are the differences of. */
export interface Totals {
  /** Calls by the bucket of `latencyBoundsMs` that they fell into; the last one has the slower ones. */
  calls: number[];
  errors: number;
  redisRequests: number;
  redisErrors: number;
  redisMs: number;
  cacheHits: number;
  cacheMisses: number;
}

/** Counted beside the registry, which would have to be summed over all its labels. */
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

/** Outcomes that are ours to mend, as opposed to a caller's. */
const failures: ReadonlySet<string> = new Set(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"]);

export interface Call {
  procedure: string;
  type: string;
}

const callsOf = labelled((procedure: string, type: string, outcome: string) =>
  metrics.calls.labels({ procedure, type, outcome }),
);

/** Says that a call begins; the result says how it ended, and returns how long it took in milliseconds. */
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

const redisWith = labelled((outcome: string) => metrics.redis.labels({ outcome }));

/** Passes a request to Redis on, and measures it. */
export function measuredRedis<Request, Answer>(
  request: Request,
  next: (request: Request) => Promise<Answer>,
): Promise<Answer> {
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
  const answer = next(request);
  answer.then(
    () => ended("ok"),
    () => ended("error"),
  );
  return answer;
}

/** Counts a look into the cache for an entry of that name. */
export function countCacheRead(entry: string, isHit: boolean): void {
  metrics.cacheReads.inc({ entry, result: isHit ? "hit" : "miss" });
  if (isHit) totals.cacheHits += 1;
  else totals.cacheMisses += 1;
}
