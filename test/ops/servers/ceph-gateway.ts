import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localDir } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { untilResponding } from "../../../scripts/lib/until-responding.mjs";
import { startSupervisor } from "../start-supervisor";

/**
 * Runs Ceph's gateway without a cluster: it keeps objects in a file of SQLite. Its requests, signatures and answers are those of one
 * with a cluster.
 */
export async function startCephGateway({ program, admin }: { program: string; admin: string }) {
  const dir = path.join(localDir, "test", "ceph-gateway");
  const { supervisor, stop } = await startSupervisor(dir);
  const data = path.join(dir, "data");
  mkdirSync(data);
  const port = await freePort();
  const config = path.join(dir, "ceph.conf");
  const settings = {
    mon_host: "127.0.0.1",
    run_dir: dir,
    log_file: "/dev/null",
    rgw_data: data,
    rgw_backend_store: "dbstore",
    rgw_config_store: "dbstore",
    dbstore_db_dir: data,
    dbstore_config_uri: `file:${path.join(data, "config.db")}`,
    rgw_frontends: `beast endpoint=127.0.0.1:${port}`,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(config, `[global]\n${lines.join("\n")}\n`);
  const common = ["-c", config, "--no-mon-config", "-n", "client.rgw"];
  const accessKeyId = randomBytes(10).toString("hex");
  const secretAccessKey = randomBytes(20).toString("hex");
  const keys = ["--access-key", accessKeyId, "--secret-key", secretAccessKey];
  const user = ["user", "create", "--uid", "mmr", "--display-name", "MMR", ...keys];
  execFileSync(admin, [...common, ...user], { stdio: "ignore" });

  async function start() {
    const child = supervisor.start("ceph-gateway", program, [...common, "-f"]);
    const send = "GET / HTTP/1.0\r\n\r\n";
    await untilResponding({ child, port, send, expect: /ListAllMyBuckets/, timeoutMs: 60_000 });
    return child;
  }
  let child = await start();

  return {
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId,
    secretAccessKey,
    async crash() {
      process.kill(child.identity.pid, "SIGKILL");
      await child.exited;
    },
    async restart() {
      child = await start();
    },
    stop,
  };
}
