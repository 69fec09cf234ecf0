import { readFileSync } from "node:fs";

/** @param {number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (/** @type {number[]} */ values) => percentile(values, 0.5);

/**
 * What a process has used so far, in all its threads; Linux counts in hundredths of a second.
 * @param {string | number} pid
 */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * The same of one of its threads, to the nanosecond. What other threads do meanwhile, such as writing pages, counts nowhere.
 * @param {string | number} pid @param {string | number} tid
 */
export function threadCpuMs(pid, tid) {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${tid}/schedstat`, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}

export const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
