import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { localDir } from "../../../scripts/lib/paths.mjs";

/** Emptied before each run. */
const reportDir = path.join(localDir, "test", "report");
const collectedDir = path.join(reportDir, "statements");
/** The list created by a whole run. */
export const collectedFile = path.join(reportDir, "statements.sql");

const record = z.object({ testFile: z.string(), statements: z.array(z.string()) });

/** Stores the statements that the tests of one file have issued. */
export function keepStatements(testFile: string, statements: Iterable<string>): void {
  mkdirSync(collectedDir, { recursive: true });
  const name = createHash("sha256").update(testFile).digest("hex").slice(0, 16);
  writeFileSync(
    path.join(collectedDir, `${name}.json`),
    JSON.stringify({ testFile, statements: [...statements] }),
  );
}

/** The statements that all test files of this run have issued, and which files those were. */
export function keptStatements(): { testFiles: Set<string>; statements: Set<string> } {
  mkdirSync(collectedDir, { recursive: true });
  const records = readdirSync(collectedDir).map((name) =>
    record.parse(JSON.parse(readFileSync(path.join(collectedDir, name), "utf8"))),
  );
  return {
    testFiles: new Set(records.map(({ testFile }) => testFile)),
    statements: new Set(records.flatMap(({ statements }) => statements)),
  };
}
