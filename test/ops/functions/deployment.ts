import path from "node:path";
import { neutralEnvironment } from "../../../scripts/lib/environment.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import type { Supervisor } from "../../../scripts/lib/supervisor.mjs";

const { OPS_FUNCTIONS = "", OPS_FUNCTIONS_NODE = "" } = process.env;

/** Serves the build with these settings alone, as a deployment. */
export async function serveDeployment(
  supervisor: Supervisor,
  deployment: {
    name: string;
    port: number;
    redisUrl: string;
    tls: { key: string; certificate: string };
    settings: Record<string, string>;
  },
) {
  const { name, port, redisUrl, tls, settings } = deployment;
  const serve = path.join(root, "scripts", "functions", "serve.mjs");
  return supervisor.start(name, process.execPath, [serve], {
    cwd: root,
    env: {
      ...neutralEnvironment(),
      ...settings,
      NODE_ENV: "production",
      FUNCTIONS_OUTPUT: OPS_FUNCTIONS,
      FUNCTIONS_NODE: OPS_FUNCTIONS_NODE,
      FUNCTIONS_PORT: String(port),
      FUNCTIONS_CONTROL_PORT: String(await freePort()),
      FUNCTIONS_REDIS_URL: redisUrl,
      FUNCTIONS_TLS_KEY: tls.key,
      FUNCTIONS_TLS_CERTIFICATE: tls.certificate,
    },
  });
}
