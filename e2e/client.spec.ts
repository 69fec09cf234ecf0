import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { installClient } from "../scripts/client/install";
import { demoPassword, tenantUrl } from "./support/app";
import { expect, test, uniqueSku } from "./support/test";

/** Where the page finds the package; the policy of our own pages allows only our own scripts. */
const served = "/mmr-client/";
test.use({ bypassCSP: true });

// One installation for both.
test.describe.configure({ mode: "default" });

let installed: ReturnType<typeof installClient>;
test.beforeAll(() => {
  installed = installClient();
});
test.afterAll(() => rm(installed.program, { recursive: true, force: true }));

const person = { email: "staff@acme.test", password: demoPassword };

test("a program with the installed package works against the service", async () => {
  expect(installed.compile()).toBe("");
  const settings = { ...person, url: tenantUrl("acme"), sku: uniqueSku() };
  const hosts = path.resolve("scripts/client/local-hosts.mjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", hosts, path.join("out", "main.js"), JSON.stringify(settings)],
    { cwd: installed.program },
  );
  expect(JSON.parse(stdout)).toEqual({
    price: "12.50",
    codes: ["DUPLICATE", "BAD_REQUEST"],
    email: person.email,
    wasSignedIn: true,
    isSignedIn: false,
  });
});

test("a page with the installed package works against the service, renewing tokens once for many calls", async ({
  page,
}) => {
  const dist = path.join(installed.program, "node_modules", "@mmr", "client", "dist");
  await page.route(`**${served}*`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    await route.fulfill({
      contentType: "text/javascript",
      body: await readFile(path.join(dist, name), "utf8"),
    });
  });
  const renewals: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/auth.refresh")) renewals.push(request.url());
  });
  await page.goto(tenantUrl("acme", "/login"));
  const seen = await page.evaluate(
    async ({ module, person }) => {
      const { createClient } = await import(module);
      const url = location.origin;
      const first = createClient({ url });
      await first.login(person);
      const { refreshToken } = first.tokens;
      // Tokens left from an earlier run: the access token has expired.
      const second = createClient({
        url,
        tokens: { accessToken: "e30.eyJpYXQiOjAsImV4cCI6MX0.x", refreshToken },
      });
      const viewers = await Promise.all(Array.from({ length: 20 }, () => second.auth.me.query()));
      await second.logout();
      const refused = await second.auth.me.query().catch((error: { code: string }) => error.code);
      return { emails: viewers.map(({ user }) => user.email), refused };
    },
    { module: `${served}index.js`, person },
  );
  expect(seen).toEqual({ emails: Array.from({ length: 20 }, () => person.email), refused: "UNAUTHORIZED" });
  expect(renewals).toHaveLength(1);
});
