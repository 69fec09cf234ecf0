import { migrationProblems, tableOf, withoutLock } from "@test/migration-rules";
import { withScratchDatabase } from "@test/scratch-database";
import { createConnection } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import { type Migration, readMigrations } from "./migrations";

const migrations = readMigrations();

/** From before these rules, when nothing was served yet, with what each does that is no longer done. */
const exceptions = new Set([
  "0001_mail_and_tokens changes rows",
  "0005_lifecycle_records changes rows",
  "0008_api_keys adds a foreign key",
  // Looser than the key that it replaces.
  "0012_exact_identifiers breaks the release before it",
]);
/** MariaDB 10.11 adds a column to a table with an indexed virtual column only by rebuilding it: writes wait meanwhile (decision 76). */
const rebuilds = new Set(["0024_product_details"]);

const isExcepted = (tag: string, problem: string) =>
  [...exceptions].some((exception) => `${tag} ${problem}`.startsWith(exception));

describe("each migration", () => {
  test.each(migrations)("$tag leaves the release before it serving", (migration) => {
    const problems = migrationProblems(migration).filter((problem) => !isExcepted(migration.tag, problem));
    expect(problems).toEqual([]);
  });

  test("keeps nobody from writing to tables that are there, by the word of this server", async () => {
    await withScratchDatabase(async (url) => {
      const connection = await createConnection(url);
      const there = new Set<string>();
      for (const { tag, statements } of migrations) {
        for (const statement of statements) {
          const table = tableOf(statement);
          const isMigrated = table !== undefined && there.has(table);
          const [problem = ""] = migrationProblems({ ...migration(statement), tag, needs: 1 });
          const isKnown = isExcepted(tag, problem);
          if (!isMigrated || isKnown) await connection.query(statement);
          else
            await connection.query(withoutLock(statement)).catch((error: unknown) => {
              if (!rebuilds.has(tag) || !/online rebuild with indexed virtual/.test(String(error)))
                throw error;
              return connection.query(statement);
            });
        }
        for (const statement of statements) there.add(tableOf(statement) ?? "");
      }
      // The server does refuse.
      const copying = withoutLock("alter table `products` modify `name` varbinary(80)");
      await expect(connection.query(copying)).rejects.toThrow(/LOCK=NONE is not supported/);
      await connection.end();
    });
  });
});

const migration = (text: string, needs?: number): Migration => ({
  tag: "example",
  when: 1,
  hash: "",
  statements: text.split("--> statement-breakpoint"),
  needs,
});

describe("the rules", () => {
  test.each([
    "alter table `things` add `note` varchar(40)",
    "alter table `things` add `count` int default 0 not null, add `at` datetime(3)",
    "alter table `things` add `upper` varchar(40) generated always as (upper(`name`)) virtual",
    "create index `idx_thing_name` on `things` (`organization_id`, `name`)",
    "drop index `idx_thing_name` on `things`",
    "create table `others` (`id` int primary key) --> statement-breakpoint insert into `others` (`id`) values (1)",
    "create table `others` (`id` int primary key) --> statement-breakpoint alter table `others` add constraint `fk_other` foreign key (`id`) references `things`(`id`)",
  ])("allow %s", (text) => {
    expect(migrationProblems(migration(text))).toEqual([]);
  });

  test.each([
    ["alter table `things` add `note` varchar(40) not null", "does not fill"],
    [
      "alter table `things` add `full` varchar(80) generated always as (concat(`a`, `b`)) stored",
      "stored column",
    ],
    ["alter table `things` add `token` varchar(36) default (uuid())", "computed"],
    [
      "alter table `things` add constraint `fk_thing` foreign key (`id`) references `others`(`id`)",
      "foreign key",
    ],
    ["alter table `things` modify column `name` varchar(400)", "not known"],
    ["alter table `things` rename column `name` to `title`", "not known"],
    ["rename table `things` to `others`", "not known"],
    ["alter table `things` convert to character set utf8mb4", "not known"],
    ["alter table `things` add fulltext index `idx_words` (`name`)", "not known"],
    ["alter table `things` add primary key (`id`)", "not known"],
    ["alter table `things` add `note` varchar(40), drop column `name`", "breaks the release before it"],
    ["drop table `things`", "breaks the release before it"],
    ["create unique index `unique_thing` on `things` (`name`)", "breaks the release before it"],
    ["update `things` set `name` = 'x'", "backfill"],
  ])("refuse %s", (text, reason) => {
    expect(migrationProblems(migration(text))).toEqual([expect.stringContaining(reason)]);
  });

  test("allow what takes something away to a migration that says which release no longer needs it", () => {
    expect(migrationProblems(migration("alter table `things` drop column `name`", 1))).toEqual([]);
    const locking = "alter table `things` drop column `name`, modify `id` bigint";
    expect(migrationProblems(migration(locking, 1))).toHaveLength(1);
  });
});
