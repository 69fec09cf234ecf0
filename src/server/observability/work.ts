import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";

/** The total time of statements and commands, including those that ran in parallel. */
export interface Spent {
  databaseMs: number;
  redisMs: number;
}

/** The current operation: it tags statements, log lines and spans. */
interface Work {
  /** The path of a procedure, or the name of a job. */
  readonly name: string;
  readonly requestId?: string;
  /** The principal, as far as it is known by now. */
  readonly served?: {
    readonly tenant: string | null;
    readonly organization?: number;
    readonly user?: number;
  };
  /** Counted only if the caller asks for `Server-Timing`. */
  readonly spent?: Spent | undefined;
}

interface CurrentWork extends Work {
  /** The SQL comment of the operation's statements, see `sqlTag`. */
  readonly sqlTag: string;
}

const storage = perProcess("work", () => new AsyncLocalStorage<CurrentWork>());

/** Runs the callback as this operation; a nested operation replaces it there. */
export function doing<T>(work: Work, callback: () => T): T {
  const current = storage.getStore();
  if (current && current.name === work.name && current.served === work.served) return callback();
  return storage.run({ ...work, sqlTag: sqlTag(work.name) }, callback);
}

/** Undefined outside an operation. */
export function currentWork(): CurrentWork | undefined {
  return storage.getStore();
}

/**
 * In the form of sqlcommenter (https://google.github.io/sqlcommenter/spec/). Characters that could end the comment or
 * its string are left out, and so are placeholders.
 */
function sqlTag(name: string): string {
  const known = sqlTags.get(name);
  if (known !== undefined) return known;
  const tag = ` /*procedure='${name.replace(/[^A-Za-z0-9._-]/g, "").slice(0, 100)}'*/`;
  sqlTags.set(name, tag);
  return tag;
}

/** Cached: procedures and jobs have few names. */
const sqlTags = new Map<string, string>();
