import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../../../scripts/lib/paths.mjs";
import { composeProgram } from "../given-servers";

/** compose.yaml as Docker Compose reads it; nothing is started. */
let dir: string;
const settings = [
  ["ROOT_DOMAIN", "example.com"],
  ["PUBLIC_HTTPS", "true"],
  ["AUTH_SECRET", "a secret of at least 32 characters"],
  ["DATA_ENCRYPTION_KEY", "a key of at least 32 characters, too"],
  ["MYSQL_PASSWORD", "of-mmr"],
  ["MYSQL_ROOT_PASSWORD", "of-root"],
  ["REDIS_PASSWORD", "of-redis"],
];

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mmr-compose-"));
  writeFileSync(path.join(dir, "compose.yaml"), readFileSync(path.join(root, "compose.yaml")));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What Compose makes of it with these settings in .env. Throws if it refuses it. */
function resolved(given: string[][]): unknown {
  writeFileSync(path.join(dir, ".env"), given.map(([name, value]) => `${name}="${value}"\n`).join(""));
  const text = execFileSync(composeProgram(), ["config", "--format", "json"], {
    cwd: dir,
    env: { NODE_ENV: "test", PATH: process.env.PATH, HOME: dir },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(text);
}

const environment = z.record(z.string(), z.string().nullable()).optional();
const compose = z.object({ services: z.record(z.string(), z.looseObject({ environment })) });

it("gives each process its settings, but MySQL's root password to MySQL alone", () => {
  const { services } = compose.parse(resolved(settings));
  for (const name of ["app1", "app2", "migrate"]) {
    expect(services[name]?.environment, name).toMatchObject({
      ROOT_DOMAIN: "example.com",
      AUTH_SECRET: "a secret of at least 32 characters",
      DATABASE_URL: "mysql://mmr:of-mmr@mysql:3306/mmr",
      REDIS_URL: "redis://:of-redis@redis:6379",
      TRUST_PROXY: "1",
      MYSQL_ROOT_PASSWORD: "",
    });
  }
  const readers = Object.entries(services).filter(([, service]) =>
    JSON.stringify(service).includes("of-root"),
  );
  expect(readers.map(([name]) => name)).toEqual(["mysql"]);
});

it.each(["MYSQL_PASSWORD", "MYSQL_ROOT_PASSWORD", "REDIS_PASSWORD"])("is refused without %s", (missing) => {
  expect(() => resolved(settings.filter(([name]) => name !== missing))).toThrow(missing);
});
