import { recordSystemMetrics } from "@/modules/platform/metrics/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Stores a metrics sample of the responding instance. */
export const GET = scheduled(async () => ({ stored: await recordSystemMetrics() }));
