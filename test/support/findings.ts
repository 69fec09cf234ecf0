import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findingsDir } from "../../scripts/lib/paths.mjs";

/** Stores the results of a test for `npm run isolation:report`. */
export function keepFinding(fileName: string, finding: object): void {
  mkdirSync(findingsDir, { recursive: true });
  const text = JSON.stringify({ at: new Date().toISOString(), ...finding }, null, 1);
  writeFileSync(path.join(findingsDir, fileName), text);
}
