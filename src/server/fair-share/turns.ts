import { performance } from "node:perf_hooks";
import { metrics } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { FairShare } from "./fair-share";
import type { Kind } from "./share";
import { shareOfOrganization } from "./share-of";

/** The shares of this process. */
export const fairShare = () =>
  perProcess(
    "fair share",
    () =>
      new FairShare({
        activeMs: () => performance.eventLoopUtilization().active,
        onWaited: (waitMs) => metrics.shareWaits.observe(waitMs / 1000),
        onRefused: (reason) => metrics.shareRefusals.inc({ reason }),
      }),
  );

/** Reads and writes the next portion of an export of the current tenant, in turn with others. Throws as `FairShare.take`. */
export const exportInTurn = <T>(portion: () => Promise<T>): Promise<T> => inTurn("export", portion);

/** Applies the next rows of an import of the current tenant, in turn with others. Throws as `FairShare.take`. */
export const importInTurn = <T>(rows: () => Promise<T>): Promise<T> => inTurn("import", rows);

async function inTurn<T>(kind: Kind, portion: () => Promise<T>): Promise<T> {
  const { tenantId } = TenantContext.require();
  const turn = await fairShare().take({ kind, shareOf: () => shareOfOrganization(tenantId) });
  try {
    return await portion();
  } finally {
    turn?.release();
  }
}

/** Between two slices of long work of the current tenant: see `FairShare.pause`. */
export const pauseForOthers = (): Promise<void> =>
  fairShare().pause(shareOfOrganization(TenantContext.require().tenantId));
