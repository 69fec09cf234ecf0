import { count, isNotNull, min } from "drizzle-orm";
import packageJson from "@/../package.json" with { type: "json" };
import { hasBucket, isBucketThere } from "@/server/bucket/bucket";
import { pingRedis } from "@/server/cache/redis";
import { pingDatabase, poolStats, replicasBehindMs } from "@/server/db/client";
import { outboxMails } from "@/server/db/schema";
import { fairShare } from "@/server/fair-share/turns";
import { hub } from "@/server/live/hub";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { instanceId } from "./instance";
import { metrics } from "./metrics";

export const { version } = packageJson;
const pingTimeoutMs = 1000;

/** All metrics of the process, in the text format of Prometheus. */
export async function metricsText(): Promise<string> {
  const { registry, build, connections, connectionsMax, replicaBehind, waiting, up, outbox, outboxOldest } =
    metrics;
  build.set({ version, instance_id: instanceId() }, 1);
  const pool = poolStats();
  connections.set({ state: "in_use" }, pool.inUse);
  connections.set({ state: "idle" }, pool.open - pool.inUse);
  connectionsMax.set(pool.size);
  waiting.set(pool.waiting);
  metrics.liveStreams.set(hub().size);
  metrics.shareWaiting.set(fairShare().waiting);
  replicasBehindMs().forEach((behindMs, index) => {
    replicaBehind.set({ replica: String(index + 1) }, behindMs === null ? Number.NaN : behindMs / 1000);
  });
  const [database, redis, bucket, backlog] = await Promise.all([
    pingDatabase(pingTimeoutMs),
    pingRedis(),
    hasBucket() && isBucketThere(pingTimeoutMs),
    // Unknown while the database is unavailable.
    outboxBacklog().catch(() => ({ mails: Number.NaN, oldestSeconds: Number.NaN })),
  ]);
  up.set({ dependency: "database" }, Number(database));
  up.set({ dependency: "redis" }, Number(redis));
  if (hasBucket()) up.set({ dependency: "bucket" }, Number(bucket));
  outbox.set(backlog.mails);
  outboxOldest.set(backlog.oldestSeconds);
  return registry.metrics();
}

export interface OutboxBacklog {
  mails: number;
  oldestSeconds: number;
}

/** The number of waiting mails, and the age of the oldest. Throws when the database is unavailable. */
export async function outboxBacklog(): Promise<OutboxBacklog> {
  const [row] = await withoutTenantScope("count waiting mails", (db) =>
    db
      .select({ mails: count(), oldest: min(outboxMails.createdAt) })
      .from(outboxMails)
      .where(isNotNull(outboxMails.nextAttemptAt)),
  );
  const ageMs = row?.oldest ? Date.now() - row.oldest.getTime() : 0;
  return { mails: row?.mails ?? 0, oldestSeconds: Math.max(0, Math.round(ageMs / 1000)) };
}
