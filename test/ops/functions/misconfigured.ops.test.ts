import { readFileSync } from "node:fs";
import { request } from "node:https";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeCertificate } from "../../../scripts/lib/certificate.mjs";
import { localDir } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { startSupervisor } from "../start-supervisor";
import { serveDeployment } from "./deployment";

const { DATABASE_URL = "", DATA_ENCRYPTION_KEY = "", REDIS_URL = "" } = process.env;
const dir = path.join(localDir, "test", "ops", "misconfigured");
const domain = "example.com";
const secret = "too short a secret";

let processes: Awaited<ReturnType<typeof startSupervisor>>;
let deployment: Awaited<ReturnType<typeof serveDeployment>>;
let port: number;
let ca: Buffer;

beforeAll(async () => {
  processes = await startSupervisor(dir);
  const { supervisor } = processes;
  port = await freePort();
  const tls = await makeCertificate(supervisor, path.join(dir, "tls"), [domain]);
  ca = readFileSync(tls.certificate);
  deployment = await serveDeployment(supervisor, {
    ...{ name: "app-misconfigured", port, redisUrl: REDIS_URL, tls },
    settings: {
      DATABASE_URL,
      DATA_ENCRYPTION_KEY,
      UPSTASH_REDIS_REST_TOKEN: "token of the tests",
      ROOT_DOMAIN: domain,
      PUBLIC_HTTPS: "true",
      AUTH_SECRET: secret,
    },
  });
});
afterAll(() => processes?.stop());

function ask(
  host: string,
  at: string,
  accept = "*/*",
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, accept };
    const sent = request(
      { host: "127.0.0.1", servername: host, port, path: at, headers, ca, agent: false },
      (response) => text(response).then((body) => resolve({ status: response.statusCode, body }), reject),
    );
    sent.on("error", reject).end();
  });
}

it("a deployment with an invalid setting responds with 503 to everything but files, naming the setting in its log alone", async () => {
  // A file, which needs no function: the runner serves.
  await expect.poll(() => ask(domain, "/icon.svg").catch(() => undefined)).toMatchObject({ status: 200 });
  for (const at of ["/api/health/live", "/api/health/ready"]) {
    const { status, body } = await ask(domain, at);
    expect({ status, body: JSON.parse(body) }, at).toEqual({
      status: 503,
      body: { status: "misconfigured" },
    });
  }
  const others = [
    await ask(`acme.${domain}`, "/login", "text/html"),
    await ask(`acme.${domain}`, "/api/v1/products"),
    await ask(`acme.${domain}`, "/api/trpc/auth.me"),
    await ask(domain, "/api/cron/mail"),
  ];
  for (const { status, body } of others) {
    expect(status).toBe(503);
    expect(body).not.toMatch(/AUTH_SECRET/);
  }
  const log = readFileSync(deployment.logFile, "utf8");
  expect(log).toContain("AUTH_SECRET: ");
  expect(log).not.toContain(secret);
});
