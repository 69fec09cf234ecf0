import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { assertTenantStatement, initSqlGuard } from "@/server/tenancy/sql-guard";
import { keepFinding } from "@/server/testing/findings";
import { withScratchDatabase } from "@/server/testing/scratch-database";
import { fromRoot, root } from "../../../../scripts/lib/paths.mjs";
import { collectedFile, keptStatements } from "./collect";
import { makeLargeTables } from "./large-tables";
import { formatList, normalized, onLines, parseList, tablesOf } from "./list";
import { plansOf } from "./plan";

const listFile = path.join(root, "docs", "statements.sql");
const listed = existsSync(listFile) ? readFileSync(listFile, "utf8") : "";
const statements = parseList(listed);

/** Every test file there is, but for this one. */
function allTestFiles(): string[] {
  const within = (folder: string, pattern: RegExp) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => pattern.test(file))
      .map((file) => path.join(root, folder, file));
  return [...within("src", /\.test\.tsx?$/), ...within("scripts", /\.test\.(ts|mjs)$/)].filter(
    (file) => file !== import.meta.filename,
  );
}

const kept = keptStatements();
const isWholeRun = allTestFiles().every((file) => kept.testFiles.has(file));

test.runIf(isWholeRun)(
  "docs/statements.sql lists what the tests make the app issue, and nothing else",
  () => {
    const collected = formatList(kept.statements);
    writeFileSync(collectedFile, collected);
    expect(
      collected === listed,
      `Queries have changed. Look at the difference, then: cp ${fromRoot(collectedFile)} ${fromRoot(listFile)}`,
    ).toBe(true);
  },
);

describe("each statement", () => {
  beforeAll(initSqlGuard);

  test("is answered by one shard: it names the tenant for every table", () => {
    const tenantId = 7;
    for (const sql of statements) {
      const params = [...sql.matchAll(/\?/g)].map(() => tenantId);
      expect(() => assertTenantStatement(tenantId, sql, params), sql).not.toThrow();
      expect(() => assertTenantStatement(tenantId + 1, sql, params), sql).toThrow("bound to another tenant");
    }
  });

  test("reads tables of 100,000 rows through the tenant's part of an index", {
    timeout: 240_000,
  }, async () => {
    await withScratchDatabase(async (url) => {
      const large = await makeLargeTables(url, new Set(statements.flatMap(tablesOf)));
      try {
        const plans = await plansOf(statements, large);
        keepFinding("plans.json", {
          server: await large.version(),
          plans: [...plans].map(([sql, plan]) => ({ sql: onLines(sql), ...plan })),
        });
        const problems = [...plans].flatMap(([sql, plan]) =>
          plan.problems.map((problem) => `${problem}: ${sql}`),
        );
        expect(problems).toEqual([]);
        const scan = "select `name` from `products` where `products`.`stock` > ? limit ?";
        expect((await plansOf([scan], large)).get(scan)?.problems).not.toEqual([]);
      } finally {
        await large.connection.end();
      }
    });
  });
});

test("the list reads back as it was written", () => {
  const some = [
    "select `id`, `name` from `products` where `products`.`organization_id` = ? order by `name` asc limit ?",
    "insert into `products` (`organization_id`, `name`) values (?, ?)",
  ];
  expect(parseList(formatList(some)).sort()).toEqual([...some].sort());
});

test("statements that differ in the number of values only are one", () => {
  expect(normalized("select 1 from `t` where `id` in (?, ?, ?)")).toBe(
    normalized("select 1 from `t` where `id` in (?)"),
  );
  expect(normalized("insert into `t` (`a`, `b`) values (?, ?), (?, default), (?, ?)")).toBe(
    "insert into `t` (`a`, `b`) values (?, ?)",
  );
});
