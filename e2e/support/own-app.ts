import path from "node:path";
import { fewRounds, serveBuild, untilReady } from "../../scripts/lib/app.mjs";
import { localDir } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { Supervisor } from "../../scripts/lib/supervisor.mjs";
import { onExit } from "../../test/support/on-exit";
import { entryUnderTest, rootDomain } from "./app";

const host = "127.0.0.1";

/**
 * One more process of the build under test, on the same database, for tests that send more than one client may. It
 * counts in its own Redis database (by number), so that it uses up nobody else's rate limit. It ends with the process
 * that runs the tests. `more` sets settings for this app alone, including its API entry.
 */
export async function startOwnApp(
  name: string,
  redisDatabase: number,
  more: Record<string, string> = {},
  apiEntry = entryUnderTest,
) {
  const dir = path.join(localDir, "test", name);
  const supervisor = new Supervisor(dir, () => {});
  await supervisor.stopLeftovers();
  onExit(() => supervisor.killAll());

  const port = await freePort(undefined);
  const domain = `${rootDomain.split(":")[0]}:${port}`;
  const redisUrl = new URL(process.env.REDIS_URL ?? "");
  redisUrl.pathname = `/${redisDatabase}`;
  const settings = {
    ROOT_DOMAIN: domain,
    REDIS_URL: redisUrl.href,
    LOG_LEVEL: "warn",
    RATE_LIMIT_PER_MINUTE: "1000000",
    BROWSER_RATE_LIMIT_PER_MINUTE: "1000000",
    PAGE_RATE_LIMIT_PER_MINUTE: "1000000",
    SIGN_IN_RATE_LIMIT_PER_MINUTE: "1000000",
    SIGN_UP_RATE_LIMIT_PER_HOUR: "1000000",
  };
  const app = serveBuild(supervisor, process.env.BUILD_DIR ?? "", {
    host,
    port,
    // Its mails are separate: the page that shows all of them may only load logos of its own app.
    env: { ...process.env, ...settings, MAIL_DIRECTORY: path.join(dir, "mail"), ...more },
    apiEntry,
    preload: fewRounds,
  });
  await untilReady(app, { host, port, timeoutMs: 60_000 });
  // What the test itself does to sessions must reach the same Redis.
  Object.assign(process.env, settings);
  return { domain, stop: () => supervisor.stopAll() };
}
