import { keepFinding } from "@test/findings";
import { withScratchDatabase } from "@test/scratch-database";
import { beforeAll, describe, expect, test } from "vitest";
import { assertTenantStatement, initSqlGuard } from "@/server/tenancy/sql-guard";
import { makeLargeTables } from "./large-tables";
import { onLines, parseList, tablesOf } from "./list";
import { listedStatements } from "./listed";
import { plansOf } from "./plan";

const statements = parseList(listedStatements());

describe("each statement", () => {
  beforeAll(initSqlGuard);

  test("can be served by one shard: it names the tenant for every table", () => {
    const tenantId = 7;
    for (const sql of statements) {
      const params = [...sql.matchAll(/\?/g)].map(() => tenantId);
      expect(() => assertTenantStatement(tenantId, sql, params), sql).not.toThrow();
      expect(() => assertTenantStatement(tenantId + 1, sql, params), sql).toThrow("bound to another tenant");
    }
  });

  test("reads tables of 40,000 rows through the tenant's part of an index", async () => {
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
