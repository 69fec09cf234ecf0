import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { unique } from "@test/builders";
import { onExit } from "@test/on-exit";
import { type OwnRedis, redisProgram, startOwnRedis } from "@test/own-redis";
import { type RedisOptions, Redis as TcpClient } from "ioredis";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { freePort } from "../../../scripts/lib/ports.mjs";

const run = promisify(execFile);
let dir: string;
let certificate: string;
let server: OwnRedis;
let port: number;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "mmr-tls-"));
  certificate = path.join(dir, "certificate.pem");
  const key = path.join(dir, "key.pem");
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject];
  await run("openssl", [...made, "-keyout", key, "-out", certificate]);
  port = await freePort();
  const tls = ["--tls-port", String(port), "--tls-cert-file", certificate, "--tls-key-file", key];
  server = await startOwnRedis(...tls, "--tls-ca-cert-file", certificate, "--tls-auth-clients", "no");
  await server.client.call("acl", "setuser", "us@er", "on", ">p@ss/w:rd%", "~*", "+@all");
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** The result of a process that trusts the certificate, or does not. */
async function replyOf(url: string, trusted?: string): Promise<string> {
  const script = path.join(import.meta.dirname, "ping.ts");
  const env = { ...process.env, REDIS_URL: url, ...(trusted && { NODE_EXTRA_CA_CERTS: trusted }) };
  const { stdout } = await run(process.execPath, ["--import", "tsx", script], { env });
  return stdout;
}

/** The settings of a server that takes connections over TLS only. */
const overTls = (tlsPort: number) => [
  ...["--port", "0", "--tls-port", String(tlsPort), "--tls-cert-file", certificate],
  ...["--tls-key-file", path.join(dir, "key.pem"), "--tls-ca-cert-file", certificate],
  ...["--tls-auth-clients", "no", "--tls-replication", "yes"],
];

const credentials = `${encodeURIComponent("us@er")}:${encodeURIComponent("p@ss/w:rd%")}`;

it("a server is reached over TLS, with a user and a password that are percent-encoded", async () => {
  expect(await replyOf(`rediss://${credentials}@localhost:${port}`, certificate)).toBe("PONG");
});

it.each([
  ["a wrong password", () => [`rediss://us%40er:wrong@localhost:${port}`, certificate] as const],
  ["a certificate of nobody we trust", () => [`rediss://${credentials}@localhost:${port}`] as const],
  [
    "a certificate for another name",
    () => [`rediss://${credentials}@127.0.0.1:${port}`, certificate] as const,
  ],
])("%s gets no response", async (_, to) => {
  const [url, trusted] = to();
  expect(await replyOf(url, trusted)).toBe("no response");
});

/** Starts a program of Redis with a configuration, until the test ends. */
async function start(args: string[], config: string): Promise<void> {
  const file = path.join(dir, `${unique("redis")}.conf`);
  writeFileSync(file, config);
  const child = spawn(await redisProgram(), [file, ...args], { stdio: "ignore" });
  const withdraw = onExit(() => child.kill("SIGKILL"));
  onTestFinished(async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    withdraw();
  });
}

/** Waits for a response of one of the servers; `command` is as in `redis-cli`. */
async function ask(tlsPort: number, credentials: RedisOptions, ...command: [string, ...string[]]) {
  const client = new TcpClient(tlsPort, "localhost", {
    ...credentials,
    tls: { ca: readFileSync(certificate) },
    retryStrategy: () => 50,
    maxRetriesPerRequest: null,
    enableReadyCheck: false,
  });
  client.on("error", () => undefined);
  const reply = await client.call(...command);
  client.disconnect();
  return reply;
}

it("sentinels and their master are reached over TLS, each with its own user and password", async () => {
  const [master, sentinel] = [await freePort(), await freePort()];
  await start(
    overTls(master),
    `bind 127.0.0.1
dir ${dir}
save ""
user default off
user us@er on >p@ss/w:rd% ~* &* +@all
`,
  );
  await start(
    [...overTls(sentinel), "--sentinel"],
    `bind 127.0.0.1
dir ${dir}
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel monitor main localhost ${master} 1
sentinel auth-user main us@er
sentinel auth-pass main p@ss/w:rd%
user default off
user wat&cher on >s=cret ~* &* +@all
`,
  );
  await ask(sentinel, { username: "wat&cher", password: "s=cret" }, "ping");
  const own = `sentinel_username=${encodeURIComponent("wat&cher")}&sentinel_password=${encodeURIComponent("s=cret")}`;
  const url = `rediss+sentinel://${credentials}@localhost:${sentinel}/main/0`;
  await ask(master, { username: "us@er", password: "p@ss/w:rd%" }, "ping");
  expect(await replyOf(`${url}?${own}`, certificate)).toBe("PONG");
  expect(await replyOf(`${url}?${own}`)).toBe("no response");
  expect(await replyOf(`${url}?sentinel_password=wrong`, certificate)).toBe("no response");
});

it("a cluster that announces the names of its certificates is reached over TLS", async () => {
  const node = await freePort();
  await start(
    [...overTls(node), "--tls-cluster", "yes", "--cluster-enabled", "yes"],
    `bind 127.0.0.1
dir ${dir}
save ""
cluster-announce-hostname localhost
cluster-preferred-endpoint-type hostname
user default off
user us@er on >p@ss/w:rd% ~* &* +@all
`,
  );
  const account = { username: "us@er", password: "p@ss/w:rd%" };
  await ask(node, account, "cluster", "addslotsrange", "0", "16383");
  await vi.waitFor(
    async () => expect(await ask(node, account, "cluster", "info")).toContain("cluster_state:ok"),
    { timeout: 60_000 },
  );
  const url = `rediss+cluster://${credentials}@localhost:${node}`;
  expect(await replyOf(url, certificate)).toBe("PONG");
  expect(await replyOf(url)).toBe("no response");
});
