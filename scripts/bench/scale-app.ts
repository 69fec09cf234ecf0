import { readFileSync } from "node:fs";
import path from "node:path";
import { serveBuild, untilReady } from "../lib/app.mjs";
import { startDatabase } from "../lib/database.mjs";
import { findDatabaseServer } from "../lib/database-programs.mjs";
import { appSettings, neutralEnvironment } from "../lib/environment.mjs";
import { freePort } from "../lib/ports.mjs";
import { findRedisServer, startRedis } from "../lib/redis.mjs";
import { step } from "../lib/report.mjs";
import type { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { measuredOrganization, subdomainOf } from "./scale-data";
import { host, rootDomain, type Side } from "./scale-requests";

/** A database server with the databases, and Redis, for a single bench. */
export async function startServers(supervisor: Supervisor, state: State, dir: string, names: string[]) {
  return step("Servers", async (note) => {
    const server = await findDatabaseServer(supervisor, dir);
    const program = await findRedisServer(supervisor, dir);
    const databases = names.map((name) => ({ name, emptied: true, allPrivileges: true }));
    const common = { supervisor, state, dir, durable: false };
    const urls = await startDatabase({ ...common, server, databases });
    const redisUrl = await startRedis({ ...common, program });
    const databasePid = Number(readFileSync(path.join(dir, "data", server.flavour, "server.pid"), "utf8"));
    note(`${server.flavour} ${server.version}, ${path.basename(program)}`);
    return { urls, redisUrl, databasePid };
  });
}

/** The production build on one database, and someone signed in there. */
export async function startSide(
  supervisor: Supervisor,
  build: string,
  count: number,
  url: string,
  env: NodeJS.ProcessEnv,
): Promise<Side> {
  const app = await startApp(supervisor, build, url, env);
  const organizationId = measuredOrganization(count);
  const subdomain = subdomainOf(organizationId, count);
  const accessToken = await signIn(url, { organizationId, subdomain });
  return { count, url, ...app, subdomain, organizationId, accessToken };
}

/** Serves a production build on one database, with the `serve` of its checkout. */
export async function startApp(
  supervisor: Supervisor,
  build: string,
  url: string,
  env: NodeJS.ProcessEnv,
  serve = serveBuild,
): Promise<Pick<Side, "port" | "appPid">> {
  const port = await freePort();
  const app = serve(supervisor, build, { host, port, env: { ...env, DATABASE_URL: url } });
  await untilReady(app, { host, port, timeoutMs: 60_000 });
  return { port, appPid: app.identity.pid };
}

/** Creates an administrator and signs in, as the tests do: no password is involved. */
export async function signIn(url: string, organization: { organizationId: number; subdomain: string }) {
  process.env.DATABASE_URL = url;
  // Loaded once the settings exist.
  const [{ env }, { signedIn }, { closeDatabase }] = await Promise.all([
    import("@/env"),
    import("@test/callers"),
    import("@/server/db/client"),
  ]);
  Object.assign(env(), { DATABASE_URL: url });
  const { accessToken } = await signedIn(organization, "admin");
  await closeDatabase();
  return accessToken;
}

/** The settings of a measured build: no limits, and no log. */
export function environmentOf(state: State, redisUrl: string): NodeJS.ProcessEnv {
  return {
    ...neutralEnvironment(),
    ...appSettings({
      rootDomain,
      authSecret: state.secret("authSecret"),
      dataEncryptionKey: state.secret("dataEncryptionKey"),
    }),
    REDIS_URL: `${redisUrl}/0`,
    RATE_LIMIT_PER_MINUTE: "1000000",
    BROWSER_RATE_LIMIT_PER_MINUTE: "1000000",
    PAGE_RATE_LIMIT_PER_MINUTE: "1000000",
    LOG_LEVEL: "silent",
    SHUTDOWN_DELAY_SECONDS: "0",
  };
}
