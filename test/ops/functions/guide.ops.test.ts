import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { startMailServer } from "@test/mail-server";
import { createScratchDatabase } from "@test/scratch-database";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Block, readGuide } from "../../../scripts/functions/guide.mjs";
import { makeCertificate } from "../../../scripts/lib/certificate.mjs";
import { neutralEnvironment } from "../../../scripts/lib/environment.mjs";
import { localDir, root } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { startSupervisor } from "../start-supervisor";
import { serveDeployment } from "./deployment";

const { OPS_FUNCTIONS_CLI = "", REDIS_URL = "" } = process.env;
const run = promisify(execFile);

const dir = path.join(localDir, "test", "ops", "guide");
const settingsDir = path.join(dir, "settings");
/** The domain of the guide: everything that curl sends goes to the runner, whose certificate is for it and its subdomains. */
const domain = "example.com";
const exported = path.join(dir, "exported");

const steps = readGuide();
const lines = steps.flatMap(({ blocks }) => blocks.flatMap(({ code }) => code.split("\n")));
/** What only the CLI with an account can do. */
const isOnlyThere = (line: string) => /^vercel (?!build|env)/.test(line);

let env: NodeJS.ProcessEnv;
let given: Record<string, string>;
let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let mails: Awaited<ReturnType<typeof startMailServer>>;
let processes: Awaited<ReturnType<typeof startSupervisor>>;
let redisUrl: URL;
let port: number;
let tls: Awaited<ReturnType<typeof makeCertificate>>;

beforeAll(async () => {
  processes = await startSupervisor(dir);
  rmSync(settingsDir, { recursive: true, force: true });
  mkdirSync(settingsDir, { recursive: true });
  database = await createScratchDatabase();
  mails = await startMailServer();
  // Its organizations have ids that others have, too.
  redisUrl = new URL(REDIS_URL);
  redisUrl.pathname = "/9";
  const redis = new Redis(redisUrl.href);
  await redis.flushdb();
  redis.disconnect();
  port = await freePort();
  given = {
    DATABASE_URL: database.url,
    // The runner puts its own in place of it.
    UPSTASH_REDIS_REST_URL: "https://redis.example.com",
    UPSTASH_REDIS_REST_TOKEN: "token of the tests",
    SMTP_URL: mails.url,
  };
  tls = await makeCertificate(processes.supervisor, path.join(dir, "tls"), [domain]);
  writeFileSync(
    path.join(dir, ".curlrc"),
    `connect-to = "::127.0.0.1:${port}"\ncacert = "${tls.certificate}"\nnoproxy = "*"\n`,
  );
  const PATH = `${import.meta.dirname}:${process.env.PATH}`;
  env = { ...neutralEnvironment(), PATH, CURL_HOME: dir, GUIDE_DIR: dir };
});
afterAll(async () => {
  await processes?.stop();
  await mails?.stop();
  await database?.drop();
});

/** Runs commands in a shell that has what earlier ones have exported. Returns what they print. */
async function inShell(code: string): Promise<string> {
  const script = `set -euo pipefail\ntrap 'env -0 > ${exported}' EXIT\n${code}`;
  const { stdout } = await run("bash", ["-c", script], { cwd: root, env });
  const pairs = readFileSync(exported, "utf8").split("\0").filter(Boolean);
  env = Object.fromEntries(pairs.map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]));
  return stdout;
}

/** What the guide says, with the values of this test where it has those of its readers. */
const codeOf = ({ code, isYours }: Block) =>
  isYours
    ? code.replace(/^export (\w+)=.*$/gm, (_, name: string) => {
        const value = given[name];
        if (value === undefined) throw new Error(`The test has no ${name}`);
        return `export ${name}='${value}'`;
      })
    : code;

const curl = async (...args: string[]) => (await run("curl", ["--silent", ...args], { env })).stdout;

const readiness = async () =>
  z
    .object({ status: z.string(), schema: z.string() })
    .parse(JSON.parse(await curl(`https://${domain}/api/health/ready`)));

/** The CLI has the command of this line, with its options. */
async function expectOptions(line: string): Promise<void> {
  const words = line.split(" ").slice(1);
  const command = words[0] === "domains" ? words.slice(0, 2) : words.slice(0, 1);
  const env = { ...neutralEnvironment(), HOME: dir, VERCEL_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1" };
  const said = await run(process.execPath, [OPS_FUNCTIONS_CLI, ...command, "--help"], { env }).then(
    ({ stdout, stderr }) => stdout + stderr,
    // Most commands fail when asked for help, after they have given it.
    String,
  );
  expect(said).toContain(`vercel ${command.join(" ")}`);
  const known = said.match(/--[a-z-]+/g);
  for (const option of line.match(/--[a-z-]+/g) ?? []) expect(known).toContain(option);
}

/** The settings that the project was given. */
const settings = () =>
  Object.fromEntries(
    readdirSync(settingsDir).map((name) => [name, readFileSync(path.join(settingsDir, name), "utf8")]),
  );

/** Serves the build with the settings of the project alone, as a deployment. */
async function deploy(): Promise<void> {
  const deployment = { name: "app-guide", port, redisUrl: redisUrl.href, tls, settings: settings() };
  await serveDeployment(processes.supervisor, deployment);
  await expect.poll(() => curl(`https://${domain}/api/health/live`).catch(() => "")).toContain("live");
}

const email = "ann@first.test";

/** What the form for a new organization sends. */
function signUp(): string[] {
  const person = {
    subdomain: "first",
    organizationName: "First Company",
    firstName: "Ann",
    lastName: "Birch",
  };
  const body = JSON.stringify({ ...person, email, password: "seven purple walruses dance" });
  return ["--header", "content-type: application/json", "--data", body];
}

/** What is true after a step. */
const outcomes: Record<string, () => Promise<void>> = {
  Project: async () => {
    const names = lines.flatMap((line) => /^export (\w+)=/.exec(line)?.[1] ?? []);
    expect(Object.keys(settings()).sort()).toEqual(names.sort());
    expect(settings().DATABASE_URL).toBe(database.url);
  },
  Build: async () => {
    await deploy();
    expect(await readiness()).toMatchObject({ status: "unavailable", schema: "down" });
    const status = ["--output", path.join(dir, "body"), "--write-out", "%{http_code}"];
    const asBrowser = ["--header", "accept: text/html"];
    expect(await curl(...status, ...asBrowser, `https://first.${domain}/login`)).toBe("503");
    expect(await curl(...status, ...signUp(), `https://${domain}/api/trpc/signUp.create`)).toBe("503");
  },
  Migrate: async () => {
    await expect.poll(readiness).toMatchObject({ status: "ready", schema: "up" });
  },
};

describe("docs/deploy-vercel.md, from nothing", () => {
  for (const { number, title, blocks } of steps) {
    const commands = blocks.flatMap(({ code }) => code.trimEnd().split("\n"));
    for (const line of commands.filter(isOnlyThere)) {
      it(`${number}. ${title}: ${line}: runs only with an account`, async ({ skip }) => {
        await expectOptions(line);
        skip("needs an account");
      });
    }
    if (commands.every(isOnlyThere)) continue;
    it(`${number}. ${title}`, async () => {
      for (const block of blocks) await inShell(codeOf(block));
      await outcomes[title]?.();
    });
  }

  it("then an organization that signs up gets its own subdomain and its mail", async () => {
    expect(await curl(...signUp(), `https://${domain}/api/trpc/signUp.create`)).toContain(
      `https://first.${domain}/`,
    );
    expect(await curl(`https://first.${domain}/login`)).toContain("First Company");
    await expect.poll(() => mails.received.flatMap(({ recipients }) => recipients)).toContain(email);
  });
});
