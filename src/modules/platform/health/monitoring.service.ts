import { sql } from "drizzle-orm";
import { z } from "zod";
import journal from "@/../drizzle/meta/_journal.json" with { type: "json" };
import { isMetricsWorkerRunning, lastSampleAt } from "@/modules/platform/metrics/worker";
import { hasBucket, isBucketThere } from "@/server/bucket/bucket";
import { type CacheRead, resultOf } from "@/server/cache/read-ahead";
import { redis } from "@/server/cache/redis";
import { poolStats, replicasBehindMs } from "@/server/db/client";
import { isMailWorkerRunning } from "@/server/mail/worker";
import { instanceId } from "@/server/observability/instance";
import { outboxBacklog, version } from "@/server/observability/prometheus";
import { isShuttingDown } from "@/server/shutdown";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type { HealthDetails } from "./monitoring.schema";

/** A mail waiting longer than this needs attention: the worker sends within seconds. */
export const outboxToleranceSeconds = 900;
const bucketTimeoutMs = 2000;
const down = { status: "down" } as const;

/**
 * The state of the process and its dependencies. Never throws for an unavailable dependency: that is what it reports.
 */
export async function healthDetails(): Promise<HealthDetails> {
  const [database, cache, bucket] = await Promise.all([
    databaseDetails(),
    resultOf(redisDetails),
    bucketDetails(),
  ]);
  const isWell =
    database.status === "up" &&
    cache.status === "up" &&
    bucket?.status !== "down" &&
    database.migrations.applied >= database.migrations.expected &&
    database.outbox.oldestSeconds <= outboxToleranceSeconds;
  return {
    status: isWell ? "ok" : "degraded",
    instance: instanceId(),
    version,
    node: process.version,
    uptimeSeconds: Math.round(process.uptime()),
    isShuttingDown: isShuttingDown(),
    database,
    replicas: replicasBehindMs().map((behindMs) => ({ behindMs })),
    redis: cache,
    bucket,
    pool: poolStats(),
    workers: {
      mail: isMailWorkerRunning() ? "running" : "stopped",
      systemMetrics: {
        state: isMetricsWorkerRunning() ? "running" : "stopped",
        lastSampleAt: lastSampleAt()?.toISOString() ?? null,
      },
    },
  };
}

/** Of files; null if there is none. */
async function bucketDetails(): Promise<HealthDetails["bucket"]> {
  if (!hasBucket()) return null;
  const startedAt = performance.now();
  if (!(await isBucketThere(bucketTimeoutMs))) return down;
  return { status: "up", latencyMs: millisecondsSince(startedAt) };
}

const databaseRow = z.tuple([
  z.tuple([z.object({ version: z.string(), applied: z.coerce.number() })]),
  z.unknown(),
]);

async function databaseDetails(): Promise<HealthDetails["database"]> {
  try {
    const [database, outbox] = await Promise.all([databaseFacts(), outboxBacklog()]);
    return { status: "up", ...database, outbox };
  } catch {
    return down;
  }
}

async function databaseFacts() {
  const startedAt = performance.now();
  const [[row]] = await withoutTenantScope("check database health", async (db) =>
    databaseRow.parse(
      await db.execute(
        sql`select version() as version, (select count(*) from __drizzle_migrations) as applied`,
      ),
    ),
  );
  const latencyMs = millisecondsSince(startedAt);
  const migrations = { applied: row.applied, expected: journal.entries.length };
  return { latencyMs, version: row.version, migrations };
}

/** What Redis says of itself. */
export const redisDetails: CacheRead<HealthDetails["redis"]> = {
  name: "information of Redis",
  send: async () => {
    try {
      const startedAt = performance.now();
      const information = z.string().parse(await redis().exec(["INFO", "server"]));
      const latencyMs = millisecondsSince(startedAt);
      return {
        status: "up",
        latencyMs,
        version: /^redis_version:(.+?)\r?$/m.exec(information)?.[1] ?? "unknown",
      };
    } catch {
      return down;
    }
  },
};

const millisecondsSince = (startedAt: number) => Math.round((performance.now() - startedAt) * 10) / 10;
