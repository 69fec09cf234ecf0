import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/lib/paths.mjs";

/** The reviewed list. */
export const listFile = path.join(root, "docs", "statements.sql");

/** Its text; empty if there is none yet. */
export const listedStatements = (): string => (existsSync(listFile) ? readFileSync(listFile, "utf8") : "");
