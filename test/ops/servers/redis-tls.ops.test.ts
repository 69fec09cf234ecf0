import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type OwnRedis, startOwnRedis } from "@test/own-redis";
import { afterAll, beforeAll, expect, it } from "vitest";
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
