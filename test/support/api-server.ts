import { registerNodeEntry } from "@/api/node-entry";
import { initSqlGuard } from "@/server/tenancy/sql-guard";
import { startServer } from "./http-server";

/** Serves API calls by our own entry, as in production, on a port of its own; there is no Next for what it leaves. */
export async function serveApi() {
  await initSqlGuard();
  await registerNodeEntry();
  const { port, close } = await startServer((message, response) => {
    if (!globalThis.mmrApiEntry?.(message, response)) response.destroy();
  });
  return {
    port,
    async close() {
      globalThis.mmrApiEntry = undefined;
      await close();
    },
  };
}
