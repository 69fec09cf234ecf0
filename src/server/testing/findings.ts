import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localDir } from "../../../scripts/lib/paths.mjs";

/** Where `npm run isolation:report` finds what the tests have seen. */
export const findingsDir = path.join(localDir, "test", "report", "isolation");

/** Keeps what a test has seen for the report. */
export function keepFinding(fileName: string, content: unknown): void {
  mkdirSync(findingsDir, { recursive: true });
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 1);
  writeFileSync(path.join(findingsDir, fileName), text);
}
