import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { makeImage } from "./support/image";
import { type Installation, startInstallation } from "./support/installation";
import { signIn } from "./support/load";
import { request } from "./support/request";

/** What deploy/docker/Dockerfile puts in its images is enough for their commands, with a file system that is read-only but for /tmp. */
let installation: Installation;
const images: ReturnType<typeof makeImage>[] = [];
beforeAll(async () => {
  installation = await startInstallation("image");
});
afterAll(async () => {
  for (const image of images) image.remove();
  await installation?.stop();
});

function imageOf(stage: "app" | "tools") {
  const image = makeImage(stage, process.env.OPS_BUILD ?? "");
  images.push(image);
  return image;
}

it("the tools migrate, say what is migrated or reseal", async () => {
  const tools = imageOf("tools");
  const env = { ...installation.env, DATA_ENCRYPTION_KEY_PREVIOUS: "the key before, with 32 characters" };
  const run = (...args: string[]) => tools.run(env, args);
  expect(await tools.run(installation.env)).toContain("tables are up to date");
  expect(await run("npm", "run", "db:migrate", "--", "status")).toContain(
    "this release can serve these tables",
  );
  await run("npm", "run", "db:reseal");
});

it("the app serves the API, pages and uploads of pictures until it is told to end", async () => {
  const port = await freePort();
  const app = imageOf("app").start(installation.env, port);
  const log: string[] = [];
  app.stderr?.on("data", (chunk) => log.push(String(chunk)));
  app.stdout?.resume();
  const ended = once(app, "exit");
  const host = `acme.${installation.domain}`;
  const ask = (sent: Omit<Parameters<typeof request>[0], "host" | "port">) =>
    request({ host, port, ...sent }).catch(() => ({ status: 0, text: log.join("") }));
  await expect.poll(async () => (await ask({ path: "/api/health/ready" })).status).toBe(200);
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  expect((await ask({ path: "/api/v1/auth/me", token })).status).toBe(200);
  const page = await ask({ path: "/login" });
  expect(page.status).toBe(200);
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec(page.text) ?? [];
  expect((await ask({ path: script })).status).toBe(200);
  const pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const picture = await ask({
    path: "/api/v1/profile/avatar",
    method: "PUT",
    token,
    body: { content: pixel },
  });
  expect(picture).toMatchObject({ status: 200 });
  app.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
