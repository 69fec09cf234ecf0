import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** @typedef {{ pid: number, startedAt: string }} Identity a process, told apart from a later one with the same pid */

/**
 * When a process started, as the system reports it; undefined if there is no such process (a zombie counts as none).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startTime(pid) {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The program's name, in parentheses, may contain spaces: proc(5) fields are counted after it.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return fields[0] === "Z" || fields[0] === "X" ? undefined : `${boot}/${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  try {
    const options = { encoding: /** @type {const} */ ("utf8"), env: { ...process.env, LC_ALL: "C" } };
    const [state, ...started] = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], options)
      .trim()
      .split(/\s+/);
    return state && !state.startsWith("Z") ? started.join(" ") : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid @returns {Identity} */
export function identify(pid) {
  return { pid, startedAt: startTime(pid) ?? "gone" };
}

/** @param {Identity} identity */
export const isRunning = ({ pid, startedAt }) => startTime(pid) === startedAt;

/** Reads a JSON file that may be missing or damaged. @param {string} file @returns {unknown} */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Reads an identity from a record file. @param {string} file @returns {Identity | undefined} */
export function readIdentity(file) {
  const value = readJson(file);
  if (typeof value !== "object" || value === null || !("pid" in value) || !("startedAt" in value))
    return undefined;
  const { pid, startedAt } = value;
  return typeof pid === "number" && pid > 1 && typeof startedAt === "string" ? { pid, startedAt } : undefined;
}

/**
 * Takes a lock file for this process. A lock whose holder is gone is taken over.
 * @param {string} file
 * @returns {Promise<{ release: () => void } | { holder: Identity }>}
 */
export async function acquireLock(file) {
  const own = JSON.stringify(identify(process.pid));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own);
  try {
    for (;;) {
      try {
        // A link appears with its content or not at all, so nobody ever reads half a lock.
        linkSync(draft, file);
      } catch (error) {
        if (!isCode(error, "EEXIST")) throw error;
        const holder = readIdentity(file);
        if (holder && isRunning(holder)) return { holder };
        remove(file);
        continue;
      }
      // Another process may have considered the same old lock stale and removed ours with it: check again.
      await delay(50);
      if (JSON.stringify(readIdentity(file)) === own) return { release: () => remove(file) };
    }
  } finally {
    remove(draft);
  }
}

/**
 * Works in a directory, which is created if needed, alone: waits for whoever does so already.
 * @template T @param {string} dir @param {() => T | Promise<T>} work @returns {Promise<T>}
 */
export async function withLock(dir, work) {
  mkdirSync(dir, { recursive: true });
  const release = await waitForLock(path.join(dir, "lock.json"));
  try {
    return await work();
  } finally {
    release();
  }
}

/** @param {string} file @returns {Promise<() => void>} */
async function waitForLock(file) {
  for (;;) {
    const lock = await acquireLock(file);
    if ("release" in lock) return lock.release;
    await delay(300);
  }
}

/** @param {unknown} error @param {string} code */
export const isCode = (error, code) => error instanceof Error && "code" in error && error.code === code;

/** @param {string} file */
function remove(file) {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}
