/** The server of scripts/bench/streams.ts: tells, when it is asked, what it uses. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { registerNodeEntry } from "@/api/node-entry";
import { hub } from "@/server/live/hub";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

await initSqlGuard();
registerNodeEntry();
const server = createServer((message, response) => {
  if (!globalThis.mmrApiEntry?.(message, response)) response.destroy();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  // Twice: what is freed at first may hold something else.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { port } = server.address() as AddressInfo;
  process.send?.({
    port,
    streams: hub().size,
    rss,
    heap: heapUsed + external,
    cpuMs: (user + system) / 1000,
  });
});
process.once("disconnect", () => process.exit(0));
