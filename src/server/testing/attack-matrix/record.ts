import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localDir } from "../../../../scripts/lib/paths.mjs";
import type { ProcedureVerdict } from "./matrix";

/** Where `npm run isolation:report` finds what the tests have seen. */
const findingsDir = path.join(localDir, "test", "report", "isolation");

/** Keeps the verdicts of one way to call for the report. */
export function recordVerdicts(transport: "in process" | "over HTTP", verdicts: ProcedureVerdict[]): void {
  mkdirSync(findingsDir, { recursive: true });
  const file = path.join(findingsDir, `matrix ${transport}.json`);
  writeFileSync(file, JSON.stringify({ transport, verdicts }, null, 1));
}
