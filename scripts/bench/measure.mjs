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

export const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
