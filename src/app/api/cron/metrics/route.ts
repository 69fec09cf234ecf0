import { recordSystemMetrics } from "@/modules/platform/metrics/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Stores how the instance that answers is doing. */
export const GET = scheduled(async () => ({ stored: await recordSystemMetrics() }));
