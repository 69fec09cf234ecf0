import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fromRoot, root } from "../../../scripts/lib/paths.mjs";
import { collectedFile, keptStatements } from "./collect";
import { formatList, normalized, parseList } from "./list";
import { listedStatements, listFile } from "./listed";

const listed = listedStatements();

/** Every test file except this one. */
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
  "docs/statements.sql lists exactly the statements that the app issues in the tests",
  () => {
    const collected = formatList(kept.statements);
    writeFileSync(collectedFile, collected);
    expect(
      collected === listed,
      `Queries have changed. Look at the difference, then: cp ${fromRoot(collectedFile)} ${fromRoot(listFile)}`,
    ).toBe(true);
  },
);

test("the list reads back as it was written", () => {
  const some = [
    "select `id`, `name` from `products` where `products`.`organization_id` = ? order by `name` asc limit ?",
    "insert into `products` (`organization_id`, `name`) values (?, ?)",
  ];
  expect(parseList(formatList(some)).sort()).toEqual([...some].sort());
});

test("statements that differ only in the number of values are one", () => {
  expect(normalized("select 1 from `t` where `id` in (?, ?, ?)")).toBe(
    normalized("select 1 from `t` where `id` in (?)"),
  );
  expect(normalized("delete from `t` where (`a`, `b`) in ((?, ?), (?, ?))")).toBe(
    normalized("delete from `t` where (`a`, `b`) in ((?, ?))"),
  );
  expect(normalized("insert into `t` (`a`, `b`) values (?, ?), (?, default), (?, ?)")).toBe(
    "insert into `t` (`a`, `b`) values (?, ?)",
  );
});
