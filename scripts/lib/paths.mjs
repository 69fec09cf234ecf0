import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root directory. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Everything that a run creates: data, passwords, logs, builds. Ignored by git. */
export const localDir = path.join(root, ".local");

/** What the isolation tests have recorded, for the report. */
export const findingsDir = path.join(localDir, "test", "findings");

/** A path as people type it from the root. @param {string} file */
export const fromRoot = (file) => path.relative(root, file) || ".";
