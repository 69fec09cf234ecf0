import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeCertificate } from "../../../../scripts/lib/certificate.mjs";
import { root } from "../../../../scripts/lib/paths.mjs";
import { freePort } from "../../../../scripts/lib/ports.mjs";
import type { Supervisor } from "../../../../scripts/lib/supervisor.mjs";
import { untilResponding } from "../../../../scripts/lib/until-responding.mjs";

const shipped = path.join(root, "deploy", "nginx");
const readShipped = (name: string) => readFileSync(path.join(shipped, name), "utf8");
/** Where the cache is in the shipped configuration. */
const shippedCache = "/var/cache/nginx/mmr";

interface NginxOptions {
  supervisor: Supervisor;
  dir: string;
  port: number;
  /** The ports of the processes of the app. */
  apps: number[];
}

export interface Nginx {
  /** The access log: a line for each request. */
  log(): string[];
  /** Takes a process of the app out, or puts it back, with deploy/nginx/drain.sh. */
  drain(verb: "out" | "in", port: number): Promise<void>;
}

/**
 * Runs nginx with deploy/nginx/mmr.conf as shipped, except for its cache directory: only its listeners and its
 * upstreams are the test's own.
 */
export async function startNginx({ supervisor, dir, port, apps }: NginxOptions): Promise<Nginx> {
  const own = path.join(dir, "nginx");
  const command = configure(own, {
    upstream: apps.map((app) => `server 127.0.0.1:${app} max_fails=3 fail_timeout=5s;\n`).join(""),
    listen: `listen 127.0.0.1:${port} default_server;\n`,
  });
  const child = supervisor.start("nginx", ...command);
  await untilResponding({
    child,
    port,
    send: "GET /api/health/live HTTP/1.0\r\n\r\n",
    expect: /^HTTP\/1\.1 /,
    timeoutMs: 30_000,
  });
  return {
    log: () => readFileSync(path.join(own, "access.log"), "utf8").trim().split("\n"),
    drain: async (verb, app) => {
      const [program, args] = command;
      const env = { ...process.env, MMR_NGINX_DIR: own, NGINX: [program, ...args].join(" ") };
      await supervisor.run("drain", path.join(shipped, "drain.sh"), [verb, `127.0.0.1:${app}`], { env });
    },
  };
}

/**
 * Has nginx check the shipped lines for https and its redirect, on free ports and with a certificate created for this.
 * Throws a StepError if nginx refuses them.
 */
export async function checkHttps({
  supervisor,
  dir,
}: Pick<NginxOptions, "supervisor" | "dir">): Promise<void> {
  const tls = path.join(dir, "tls");
  await makeCertificate(supervisor, tls, ["example.com"]);
  const [https, http] = [await freePort(), await freePort()];
  const [program, args] = configure(path.join(dir, "nginx-https"), {
    upstream: readShipped("mmr/upstream.conf").replace(/app\d/g, "127.0.0.1"),
    listen: readShipped("mmr/listen.conf").replaceAll("443", String(https)).replaceAll("/etc/nginx/tls", tls),
    others: readShipped("redirect-to-https.conf").replace(/\b80\b/g, String(http)),
  });
  await supervisor.run("nginx-check", program, [...args, "-t"]);
}

/** Writes the shipped configuration, with the test's own parts, into a directory. Returns the command that uses it. */
function configure(
  own: string,
  { upstream, listen, others = "" }: { upstream: string; listen: string; others?: string },
): [program: string, args: string[]] {
  const { OPS_NGINX: program = "", OPS_NGINX_BROTLI: brotli } = process.env;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(path.join(own, "temp"), { recursive: true });
  cpSync(path.join(shipped, "mmr"), path.join(own, "mmr"), { recursive: true });
  if (!brotli) rmSync(path.join(own, "mmr", "brotli.conf"));
  const write = (name: string, text: string) => writeFileSync(path.join(own, name), text);
  write("mmr/upstream.conf", upstream);
  write("mmr/listen.conf", listen);
  const configuration = readShipped("mmr.conf");
  if (!configuration.includes(shippedCache)) throw new Error("mmr.conf has no cache any more");
  write("mmr.conf", configuration.replace(shippedCache, path.join(own, "cache")) + others);
  write("nginx.conf", mainConfiguration(own, brotli));
  return [program, ["-p", `${own}/`, "-c", path.join(own, "nginx.conf")]];
}

function mainConfiguration(own: string, brotli: string | undefined): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `  ${kind}_temp_path ${path.join(own, "temp", kind)};`,
  );
  return [
    ...(brotli ? [`load_module ${brotli};`] : []),
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "daemon off;",
    "worker_processes 2;",
    `pid ${path.join(own, "nginx.pid")};`,
    `error_log ${path.join(own, "error.log")} info;`,
    "events { worker_connections 1024; }",
    "http {",
    "  log_format ops '$request_method $request_uri $status upstream=$upstream_addr statuses=$upstream_status';",
    `  access_log ${path.join(own, "access.log")} ops;`,
    ...temporary,
    `  include ${path.join(own, "mmr.conf")};`,
    "}\n",
  ].join("\n");
}
