import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createTables, withScratchDatabase } from "@test/scratch-database";
import { createConnection } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { writeProbe } from "@/server/db/schema/backfills";
import journal from "../drizzle/meta/_journal.json" with { type: "json" };

const tags = journal.entries.map(({ tag }) => tag);
const last = journal.entries.at(-1);
const servable = "this release can serve these tables";

/** Runs a script of package.json as an operator does. */
function npmRun(words: string[], env: Record<string, string>) {
  return new Promise<{ code: number; lines: string[]; errors: string }>((resolve) => {
    execFile(
      "npm",
      ["run", "--silent", ...words],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), lines: stdout.trim().split("\n"), errors: stderr }),
    );
  });
}

async function change(url: string, sql: string, values: unknown[] = []): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(sql, values);
  await connection.end();
}

async function tablesOf(url: string): Promise<unknown> {
  const connection = await createConnection({ uri: url, rowsAsArray: true });
  const [tables] = await connection.query("show tables");
  await connection.end();
  return tables;
}

describe("npm run db:migrate -- status", () => {
  const statusOf = (url: string) => npmRun(["db:migrate", "--", "status"], { DATABASE_URL: url });

  it("says of an empty database that everything is missing, with exit code 1, without making anything", () =>
    withScratchDatabase(async (url) => {
      const { code, lines } = await statusOf(url);
      expect(code).toBe(1);
      expect(lines.slice(0, -1)).toEqual(tags.map((tag) => `missing  ${tag}`));
      expect(lines.at(-1)).toContain("run `npm run db:migrate`");
      expect(await tablesOf(url)).toEqual([]);
    }));

  it("says what is applied, with exit code 0, once db:migrate has run", () =>
    withScratchDatabase(async (url) => {
      const migrated = await npmRun(["db:migrate"], { DATABASE_URL: url });
      expect(migrated).toMatchObject({ code: 0, lines: [`${tags.length} migrations applied`] });
      const { code, lines } = await statusOf(url);
      expect(code).toBe(0);
      expect(lines).toEqual([...tags.map((tag) => `applied  ${tag}`), servable]);
    }));

  it("describes a migration under way: its process, its backfills and what only a newer release has", () =>
    withScratchDatabase(async (url) => {
      await createTables(url);
      await change(url, "delete from __drizzle_migrations where created_at = ?", [last?.when]);
      await change(url, "insert into __drizzle_migrations (hash, created_at) values ('newer', 9e12)");
      await change(url, "insert into backfills (name, position) values ('terms', 500), (?, 42)", [
        writeProbe,
      ]);
      await change(
        url,
        "update migration_state set migration = ?, statements_done = 1, holder = 'machine-7:42', held_until = utc_timestamp(3) + interval 1 hour",
        [last?.tag],
      );
      const { code, lines } = await statusOf(url);
      expect(code).toBe(1);
      expect(lines).toContain(`missing  ${last?.tag}`);
      expect(lines).toContain("unknown  1 of a newer release");
      expect(lines.join("\n")).toMatch(new RegExp(`^begun    ${last?.tag}: 1 of \\d+ statements$`, "m"));
      expect(lines.filter((line) => line.startsWith("backfill"))).toEqual(["backfill terms: up to id 500"]);
      expect(lines).toContain("migrating at the moment: machine-7:42");
    }));

  it("ends with exit code 1 where a newer release has removed something", () =>
    withScratchDatabase(async (url) => {
      await createTables(url);
      await change(url, "update migration_state set needs = ?", [Number(last?.when) + 1]);
      const { code, lines } = await statusOf(url);
      expect(code).toBe(1);
      expect(lines.at(-1)).toContain("deploy the newer one");
    }));
});

describe("npm run db:reseal", () => {
  const newKey = () => randomBytes(32).toString("base64");
  const insertPerson = `insert into organization (id, name, subdomain, sponsor_id, rep_id) values (1, 'Acme', 'acme', 0, 0);
    insert into user (id, organization_id, email, password_hash, first_name, last_name, roles, status, created_at, updated_at)
      values (7, 1, 'ann@example.test', 'none', 'Ann', 'Example', '[a]', 10, 0, 0);
    insert into user_details (organization_id, user_id, totp_secret_sealed, created_at, updated_at)
      values (1, 7, 'sealed with another key', utc_timestamp(), utc_timestamp())`;

  it("ends with exit code 1 only if neither key opens a value, whose rows it names", () =>
    withScratchDatabase(async (url) => {
      await createTables(url);
      const keys = {
        DATABASE_URL: url,
        DATA_ENCRYPTION_KEY: newKey(),
        DATA_ENCRYPTION_KEY_PREVIOUS: newKey(),
      };
      const none = await npmRun(["db:reseal"], keys);
      expect(none.code).toBe(0);
      expect(none.lines).toContain("user_details.totp_secret_sealed: 0 resealed, 0 unreadable");
      const connection = await createConnection({ uri: url, multipleStatements: true });
      await connection.query(insertPerson);
      await connection.end();
      const { code, lines, errors } = await npmRun(["db:reseal"], keys);
      expect(code).toBe(1);
      expect(lines).toContain("user_details.totp_secret_sealed: 0 resealed, 1 unreadable");
      expect(errors).toContain("neither key opens the value of organization 1, 7");
    }));

  it("needs the previous key", () =>
    withScratchDatabase(async (url) => {
      const { code, errors } = await npmRun(["db:reseal"], {
        DATABASE_URL: url,
        DATA_ENCRYPTION_KEY_PREVIOUS: "",
      });
      expect(code).toBe(1);
      expect(errors).toContain("DATA_ENCRYPTION_KEY_PREVIOUS is not set");
    }));
});

describe("npm run db:seed", () => {
  it("adds demo data to a database of one's own only with --force while it has no organization", () =>
    withScratchDatabase(async (url) => {
      await createTables(url);
      const seed = (...words: string[]) => npmRun(["db:seed", ...words], { DATABASE_URL: url });
      const refused = await seed();
      expect(refused.code).toBe(1);
      expect(refused.errors).toContain("--force");
      const forced = await seed("--", "--force");
      expect(forced.code).toBe(0);
      expect(forced.lines).toEqual([expect.stringMatching(/^Demo data: 5 tenants/)]);
      const again = await seed("--", "--force");
      expect(again.code).toBe(0);
      expect(again.lines.join("\n")).not.toContain("Demo data: 5 tenants");
    }));
});
