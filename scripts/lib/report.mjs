import { readFileSync } from "node:fs";
import { fromRoot } from "./paths.mjs";

/** A failure that people can fix: what went wrong, the log with details, and what to do. */
export class StepError extends Error {
  /**
   * @param {string} message
   * @param {{ logFile?: string, remedy?: string, cause?: unknown }} [details]
   */
  constructor(message, { logFile, remedy, cause } = {}) {
    super(message, { cause });
    this.logFile = logFile;
    this.remedy = remedy;
  }
}

const styled = process.stdout.isTTY && !process.env.NO_COLOR;
/** @param {number} code */
const style = (code) => (/** @type {string} */ text) => (styled ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = style(1);
export const dim = style(2);
const green = style(32);
const red = style(31);

/** @param {string} text */
export const say = (text) => console.log(text);

/** @param {string} name @param {number} startedAt @param {string} [note] */
export function succeeded(name, startedAt, note) {
  say(`${green("✓")} ${name.padEnd(24)} ${seconds(startedAt).padStart(7)}${note ? `  ${dim(note)}` : ""}`);
}

/** @param {string} name @param {number} startedAt @param {string} [note] */
export function failed(name, startedAt, note) {
  say(`${red("✗")} ${name.padEnd(24)} ${seconds(startedAt).padStart(7)}${note ? `  ${note}` : ""}`);
}

/** @param {number} startedAt */
const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

const announceAfterMs = 1500;

/**
 * Runs one named step and reports its result; a slow step is announced while it runs.
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<T> | T} run calls note() with remarks
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const startedAt = Date.now();
  /** @type {string | undefined} */
  let note;
  const announcement = setTimeout(() => say(dim(`… ${name}`)), announceAfterMs);
  try {
    const result = await run((text) => {
      note = text;
    });
    succeeded(name, startedAt, note);
    return result;
  } catch (error) {
    failed(name, startedAt);
    throw error;
  } finally {
    clearTimeout(announcement);
  }
}

/** The last lines of a text file; empty when there is none. @param {string} file */
export function lastLines(file, count = 25) {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  } catch {
    return "";
  }
}

/** Explains a failure: message, end of the log, remedy. An unexpected error keeps its stack. @param {unknown} error */
export function explain(error) {
  if (!(error instanceof StepError)) {
    console.error(error);
    return;
  }
  console.error(`\n${bold(error.message)}`);
  const tail = error.logFile && lastLines(error.logFile);
  if (tail) console.error(`\n${tail.replace(/^/gm, "  │ ")}\n\nFull log: ${fromRoot(error.logFile ?? "")}`);
  if (error.remedy) console.error(`\nTo fix it: ${error.remedy}`);
}
