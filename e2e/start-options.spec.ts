import { http } from "./support/http";
import { startOwnApp } from "./support/own-app";
import { expect, test } from "./support/test";

// In one worker: a second one would end the app of the first, whose name it has.
test.describe.configure({ mode: "default" });

let app: Awaited<ReturnType<typeof startOwnApp>>;
test.beforeAll(async () => {
  app = await startOwnApp("start-options", 4, { MAIL_PAGE: "false", PAGE_RATE_LIMIT_PER_MINUTE: "20" });
});
test.afterAll(() => app?.stop());

const ask = (path: string) => http({ host: app.domain, path, headers: { accept: "text/html,*/*;q=0.8" } });

test("mails are shown only with a start option, whatever IP the client has", async () => {
  expect((await ask("/mail")).status).toBe(404);
  expect((await ask("/")).text).not.toContain('href="/mail"');
});

test("a network that requests too many pages is told when to retry, but can still call the API", async () => {
  const responses = await Promise.all(Array.from({ length: 40 }, () => ask("/workspaces")));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(refused[0]?.text).toContain("Too many requests");
  expect(refused[0]?.headers["x-content-type-options"]).toBe("nosniff");
  expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
  expect((await ask("/api/health/live")).status).toBe(200);
});
