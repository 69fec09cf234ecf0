import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localDir, root } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { untilResponding } from "../../../scripts/lib/until-responding.mjs";
import { startSupervisor } from "../start-supervisor";

const shipped = path.join(root, "deploy", "haproxy", "galera.cfg");

/** Runs HAProxy with deploy/haproxy/galera.cfg as shipped, except for its port and those of the nodes. */
export async function startHaproxy(program: string, nodeUrls: string[]) {
  const dir = path.join(localDir, "test", "haproxy");
  const { supervisor, stop } = await startSupervisor(dir);
  const port = await freePort();
  const hosts = nodeUrls.map((url) => new URL(url).host);
  const config = path.join(dir, "galera.cfg");
  writeFileSync(
    config,
    readFileSync(shipped, "utf8")
      .replace("bind 127.0.0.1:3306", `bind 127.0.0.1:${port}`)
      .replaceAll(/db(\d):3306/g, (_, number) => hosts[Number(number) - 1] ?? ""),
  );
  const child = supervisor.start("haproxy", program, ["-db", "-f", config]);
  // The greeting of a node.
  await untilResponding({ child, port, send: "", expect: /MariaDB/, timeoutMs: 60_000 });
  return {
    /** The URL of a node, by way of the proxy. */
    urlOf: (nodeUrl: string) => Object.assign(new URL(nodeUrl), { port: String(port) }).href,
    stop,
  };
}
