import path from "node:path";
import { serveBuild, serveSources, untilReady } from "./lib/app.mjs";
import { buildApp } from "./lib/build.mjs";
import { startDatabase } from "./lib/database.mjs";
import { findDatabaseServer } from "./lib/database-programs.mjs";
import { checkNode, installDependencies } from "./lib/dependencies.mjs";
import { appSettings, loadSettings, neutralEnvironment, publicRootDomain } from "./lib/environment.mjs";
import { supervised } from "./lib/lifetime.mjs";
import { fromRoot, localDir, root } from "./lib/paths.mjs";
import { choosePort } from "./lib/ports.mjs";
import { findRedisServer, startRedis } from "./lib/redis.mjs";
import { bold, dim, lastLines, say, step } from "./lib/report.mjs";
import { State } from "./lib/state.mjs";

/** @typedef {import("./lib/supervisor.mjs").Supervisor} Supervisor */

const dev = process.argv.includes("--dev");
/** Shows the sent mails to anyone who can reach the server. */
const mailPage = process.argv.includes("--mail-page");
/** For development with an empty database: no demo data, or a long list of products. */
const noDemo = process.argv.includes("--no-demo");
const manyProducts = process.argv.filter((argument) => argument.startsWith("--products="));

await supervised(
  { dir: localDir, busy: "npm start or npm run dev of this directory" },
  async (supervisor) => {
    const startedAt = Date.now();
    checkNode();
    loadSettings();
    const { DATABASE_URL, REDIS_URL, UPSTASH_REDIS_REST_URL, HOST: host = "127.0.0.1" } = process.env;
    const ownRedis = !REDIS_URL && !UPSTASH_REDIS_REST_URL;
    const port = await choosePort(process.env.PORT);
    const state = new State(localDir);

    await step("Dependencies", (note) => installDependencies(supervisor, note));
    const databaseUrl = DATABASE_URL ?? (await startOwnDatabase(supervisor, state));
    const redisUrl = ownRedis ? await startOwnRedis(supervisor, state) : REDIS_URL;

    const rootDomain = publicRootDomain({
      rootDomain: process.env.ROOT_DOMAIN || "localhost",
      port,
      https: process.env.PUBLIC_HTTPS === "true",
    });
    const env = {
      // A demo runs without a load balancer and without a mail server.
      ...(DATABASE_URL
        ? {}
        : {
            SHUTDOWN_DELAY_SECONDS: "0",
            MAIL_DIRECTORY: path.join(localDir, "mail"),
            DEMO_WORKSPACES: "100",
          }),
      ...process.env,
      ...(mailPage ? { MAIL_PAGE: "true" } : {}),
      ...appSettings({
        rootDomain,
        authSecret: process.env.AUTH_SECRET || state.secret("authSecret"),
        dataEncryptionKey: process.env.DATA_ENCRYPTION_KEY || state.secret("dataEncryptionKey"),
      }),
      DATABASE_URL: databaseUrl,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    };
    await step("Tables and demo data", async (note) => {
      const logFile = await supervisor.run(
        "migrate",
        process.execPath,
        migrateArguments(!DATABASE_URL && !noDemo),
        {
          cwd: root,
          env: { ...env, NODE_ENV: "production", ...(DATABASE_URL ? {} : { DEMO_SEED_ALLOWED: "private" }) },
          remedy: DATABASE_URL
            ? "check that DATABASE_URL names a database whose user may create tables"
            : `see the log; to start over with empty databases, delete ${fromRoot(localDir)}/data`,
        },
      );
      note(lastLines(logFile, 3).replaceAll("\n", "; "));
    });

    // With its own servers it is a demo, in which request logs would bury the accounts.
    const inherit = dev || Boolean(DATABASE_URL && !ownRedis);
    const options = { host, port, env, inherit };
    const build = dev
      ? undefined
      : await step("Production build", (note) => {
          const { ASSET_HOST } = process.env;
          return buildApp(
            supervisor,
            { ...neutralEnvironment(), ...(ASSET_HOST ? { ASSET_HOST } : {}) },
            note,
          );
        });
    const app = await step(dev ? "Development server" : "Server", async () => {
      const child = build ? serveBuild(supervisor, build, options) : serveSources(supervisor, options);
      await untilReady(child, { host, port, timeoutMs: 90_000 });
      return child;
    });
    await announce({ rootDomain, demo: !DATABASE_URL && !noDemo, logFile: app.logFile, startedAt });
    return undefined;
  },
);

/** @param {Supervisor} supervisor @param {State} state */
function startOwnDatabase(supervisor, state) {
  return step("Database server", async (note) => {
    const server = await findDatabaseServer(supervisor, localDir);
    const databases = [{ name: "mmr" }];
    const [url] = await startDatabase({ supervisor, state, dir: localDir, server, databases, durable: true });
    note(`${server.flavour} ${server.version}`);
    return url;
  });
}

/** @param {Supervisor} supervisor @param {State} state */
function startOwnRedis(supervisor, state) {
  return step("Redis server", async (note) => {
    const program = await findRedisServer(supervisor, localDir);
    note(path.basename(program));
    return startRedis({ supervisor, state, dir: localDir, program, durable: true });
  });
}

/** @param {boolean} seed */
function migrateArguments(seed) {
  return [
    "--import",
    "tsx",
    path.join("scripts", "migrate.ts"),
    ...(seed ? ["--seed", ...manyProducts] : []),
  ];
}

/** @param {{ rootDomain: string, demo: boolean, logFile: string, startedAt: number }} options */
async function announce({ rootDomain, demo, logFile, startedAt }) {
  const scheme = process.env.PUBLIC_HTTPS === "true" ? "https" : "http";
  const url = (/** @type {string} */ host) => bold(`${scheme}://${host}`);
  say(`\nReady after ${((Date.now() - startedAt) / 1000).toFixed(1)} s at ${url(rootDomain)}\n`);
  if (demo) {
    const { demoAccounts, demoPassword, demoRootTotpSecret } = await import("./demo/accounts.mjs");
    for (const subdomain of new Set(demoAccounts.map((account) => account.subdomain))) {
      say(`  ${url(`${subdomain}.${rootDomain}`)}`);
      for (const { email, role } of demoAccounts.filter((account) => account.subdomain === subdomain)) {
        say(`    ${email.padEnd(32)} ${dim(role)}`);
      }
    }
    say(`\n  Password for all: ${bold(demoPassword)}`);
    say(`  TOTP secret of root@platform.test: ${bold(demoRootTotpSecret)}`);
    if (!process.env.SMTP_URL) {
      const shown = url(`${rootDomain}/mail`);
      const option = bold("npm start -- --mail-page");
      say(
        mailPage
          ? `  Emails are shown at ${shown}`
          : `  To read the emails that are sent, start with ${option}`,
      );
    }
    say("");
  }
  if (logFile) say(dim(`Requests are logged to ${fromRoot(logFile)}.`));
  say(dim("Press Ctrl-C to stop everything."));
}
