import path from "node:path";
import { localDir } from "./paths.mjs";

/** What `npm test` was called with, and where a run keeps what it makes. */
export const [mode = "all", ...filters] = process.argv.slice(2);

/** Servers, data and reports of the tests, apart from those of `npm start`. */
export const dir = path.join(localDir, "test");
export const reportsDir = path.join(dir, "report");
/** The mails that the browser's app sends. */
export const mailDir = path.join(dir, "mail");
