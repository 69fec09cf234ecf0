import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { onExit } from "@test/on-exit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { type Installation, startInstallation } from "./support/installation";
import { signIn } from "./support/load";
import { request } from "./support/request";

/** How a process of the production build ends, and what that means for whoever is connected to it. */
let installation: Installation;
let host: string;
beforeAll(async () => {
  installation = await startInstallation("stopping");
  host = `acme.${installation.domain}`;
  Object.assign(installation.env, { SHUTDOWN_DELAY_SECONDS: "0" });
  for (const index of [0, 1] as const) {
    await installation.apps[index].stop();
    await installation.restart(index);
  }
});
afterAll(() => installation?.stop());

/** A request that is being carried out, and never ends: its body does not come. */
async function begin(port: number, token: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  const head = [
    "POST /api/v1/products HTTP/1.1",
    `Host: ${host}`,
    `Authorization: Bearer ${token}`,
    "Content-Type: application/json",
    "Content-Length: 100",
    "Expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  const [received] = await once(socket, "data");
  // It says so only once something reads the body.
  expect(String(received)).toMatch(/^HTTP\/1\.1 100 /);
  return socket;
}

describe("a process that is told to end", () => {
  it("ends after eight seconds of waiting for requests in flight with exit code 1, which its log explains", async () => {
    const [app] = installation.apps;
    const { accessToken: token } = await signIn(host, "admin@acme.test");
    const socket = await begin(app.port, token);
    const closed = once(socket, "close");
    const toldAt = performance.now();
    expect(await app.stop()).toBe("exit code 1");
    expect(performance.now() - toldAt).toBeGreaterThan(7_900);
    expect(app.log()).toContain("in-flight requests were aborted");
    await closed;
    await installation.restart(0);
  });

  it("ends with exit code 0 once they have their responses", async () => {
    const [app] = installation.apps;
    const { accessToken: token } = await signIn(host, "admin@acme.test");
    const socket = await begin(app.port, token);
    let received = "";
    socket.on("data", (bytes) => {
      received += bytes;
    });
    const ending = app.stop();
    await expect.poll(() => refusesConnections(app.port)).toBe(true);
    const sku = `SKU-${randomUUID().slice(0, 8)}`;
    socket.write(JSON.stringify({ name: "Late", sku, price: "1.00" }).padEnd(100));
    expect(await ending).toBe("");
    expect(received).toMatch(/^HTTP\/1\.1 201 /);
    await installation.restart(0);
  });

  it("without NEXT_MANUAL_SIG_HANDLE ends at once, with 143", async () => {
    const build = process.env.OPS_BUILD ?? "";
    const port = await freePort();
    const entry = path.resolve("scripts", "api-entry.mjs");
    const child = spawn(process.execPath, ["--import", entry, path.join(build, "server.js")], {
      cwd: build,
      env: {
        ...installation.env,
        NODE_ENV: "production",
        HOSTNAME: "127.0.0.1",
        PORT: String(port),
        // With the setting, it would serve for so long.
        SHUTDOWN_DELAY_SECONDS: "300",
      },
      stdio: "ignore",
    });
    const withdraw = onExit(() => child.kill("SIGKILL"));
    const ended = once(child, "exit");
    const ready = () =>
      request({ host, port, path: "/api/health/ready" }).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ready).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toEqual([143, null]);
    withdraw();
  });
});

const refusesConnections = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(false)).on("error", () => resolve(true));
    socket.on("connect", () => socket.destroy());
  });

it("a process ends idle connections later than nginx, which ends them by itself before they can be in the way of a change", async () => {
  const { port } = installation.apps[0];
  const headers = { connection: "keep-alive" };
  const response = await request({ host, port, path: "/api/health/live", headers });
  const [, appSeconds] = /^timeout=(\d+)/.exec(String(response.headers["keep-alive"])) ?? [];
  const configuration = readFileSync(path.join("deploy", "nginx", "mmr.conf"), "utf8");
  const [, nginxSeconds] = /keepalive_timeout (\d+)s;/.exec(configuration) ?? [];
  expect([nginxSeconds, appSeconds]).toEqual(["4", "5"]);
});

/** Opens the stream of a page through nginx. */
async function openPage(token: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${token}`, accept: "text/event-stream" };
    const port = host.split(":")[1];
    const path = "/api/trpc/live.changes";
    get({ host: "127.0.0.1", port, path, headers, agent: false }, resolve).on("error", reject);
  });
  const heard = { text: "", hasEnded: false };
  response.setEncoding("utf8").on("data", (chunk) => {
    heard.text += chunk;
  });
  response.on("close", () => {
    heard.hasEnded = true;
  });
  return { heard, close: () => response.destroy() };
}

it("open pages hear of each change through nginx, from the other process when theirs stops", async () => {
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const create = () => {
    const sku = `SKU-${randomUUID().slice(0, 8)}`;
    return request({ host, path: "/api/v1/products", token, body: { name: "Live", sku, price: "1.00" } });
  };
  const hears = async ({ heard }: Awaited<ReturnType<typeof openPage>>) => {
    await expect.poll(() => heard.text).toContain('"isLive":true');
    expect((await create()).status).toBe(201);
    await expect.poll(() => heard.text).toContain('"kinds":["product"]');
  };
  const [first, second] = installation.apps;
  await second.stop();
  const page = await openPage(token);
  await hears(page);
  await expect.poll(() => page.heard.text).toContain("event: ping");
  await installation.restart(1);
  expect(page.heard.hasEnded).toBe(false);
  expect(await first.stop()).toBe("");
  await expect.poll(() => page.heard.hasEnded).toBe(true);
  const again = await openPage(token);
  await hears(again);
  again.close();
  await installation.restart(0);
});
