import { expect, test } from "vitest";
import { bypassesIn, htmlReport, isSound, textReport } from "./lib/isolation-report.mjs";

const cell = { actor: "client", ids: "foreign", expected: "allowed", response: "NOT_FOUND", problems: [] };
const refused = { ...cell, actor: "anonymous", expected: "UNAUTHORIZED", response: "UNAUTHORIZED" };
const result = {
  procedure: "orders.byId",
  type: "query",
  permission: "orders:read",
  cells: [cell, refused],
  problems: [],
};
const sound = {
  commit: "0123abcd",
  date: "2026-06-01T12:00:00.000Z",
  matrices: [{ transport: "in process", at: "2026-06-01T11:59:00.000Z", results: [result] }],
  bypasses: [{ file: "src/server/find.ts", line: 7, reason: "find a tenant" }],
  server: "10.11.19-MariaDB",
  statements: [{ sql: "select `a`\n  from `orders`", reads: ["orders: PRIMARY (ref)"], problems: [] }],
};

/** @param {string[]} problems */
const withProblems = (problems) => ({
  ...sound,
  matrices: sound.matrices.map((matrix) => ({
    ...matrix,
    results: [{ ...result, cells: [{ ...cell, problems }] }],
  })),
});

test("says what was attacked by which principals without a problem", () => {
  expect(isSound(sound)).toBe(true);
  for (const report of [textReport(sound), htmlReport(sound)]) {
    for (const word of [
      "0123abcd",
      "orders.byId",
      "client",
      "find a tenant",
      "src/server/find.ts:7",
      "from `orders`",
    ]) {
      expect(report).toContain(word);
    }
    expect(report).toMatch(/no way across tenants was found/i);
  }
});

test("shows each problem without being clean", () => {
  const found = withProblems(["the response holds <b>Victoria</b> of the other tenant"]);
  expect(isSound(found)).toBe(false);
  expect(textReport(found)).toContain("PROBLEM client, ids foreign: the response holds <b>Victoria</b>");
  const html = htmlReport(found);
  expect(html).toContain("1 problems were found");
  expect(html).toContain("the response holds &#60;b&#62;Victoria");
});

test("is not clean if nothing was attacked or no statement was checked", () => {
  expect(isSound({ ...sound, matrices: [] })).toBe(false);
  expect(isSound({ ...sound, statements: [] })).toBe(false);
});

test("finds each bypass with its reason, also one whose reason cannot be parsed", () => {
  const source = [
    'import { withoutTenantScope } from "./without-tenant-scope";',
    'await withoutTenantScope("find a tenant", find);',
    "await withoutTenantScope(",
    "  `close a tenant`,",
    "  find);",
    "await withoutTenantScope(reason, find);",
  ].join("\n");
  expect(bypassesIn("a.ts", source)).toEqual([
    { file: "a.ts", line: 2, reason: "find a tenant" },
    { file: "a.ts", line: 3, reason: "close a tenant" },
    { file: "a.ts", line: 6, reason: "(no reason that can be read)" },
  ]);
});
