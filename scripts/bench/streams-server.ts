/** The server of scripts/bench/streams.ts: tells, when it is asked, what it uses. */

import { serveApi } from "@test/api-server";
import { hub } from "@/server/live/hub";

const { port } = await serveApi();

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  // Twice: what is freed at first may hold something else.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({
    port,
    streams: hub().size,
    rss,
    heap: heapUsed + external,
    cpuMs: (user + system) / 1000,
  });
});
process.once("disconnect", () => process.exit(0));
