import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";

/** How long statements and commands took, one added to the other even where they ran side by side. */
export interface Spent {
  databaseMs: number;
  redisMs: number;
}

/** What the code that runs now is there for: it marks statements, log lines and spans. */
interface Work {
  /** The path of a procedure, or the name of a job. */
  readonly name: string;
  readonly requestId?: string;
  /** Who is served, as far as it is known by now. */
  readonly served?: {
    readonly tenant: string | null;
    readonly organization?: number;
    readonly user?: number;
  };
  /** Counted where somebody asked. */
  readonly spent?: Spent | undefined;
}

interface CurrentWork extends Work {
  /** The comment that statements of this work carry to the database, see `sqlTag`. */
  readonly sqlTag: string;
}

const storage = perProcess("work", () => new AsyncLocalStorage<CurrentWork>());

/** Runs the callback as this work; work inside of it takes its place there. */
export function doing<T>(work: Work, callback: () => T): T {
  const current = storage.getStore();
  if (current && current.name === work.name && current.served === work.served) return callback();
  return storage.run({ ...work, sqlTag: sqlTag(work.name) }, callback);
}

/** Undefined where nobody said what is done. */
export function currentWork(): CurrentWork | undefined {
  return storage.getStore();
}

/**
 * In the form of sqlcommenter (https://google.github.io/sqlcommenter/spec/). Any character that could end the comment or
 * its string is left out, and so is a placeholder.
 */
function sqlTag(name: string): string {
  const known = sqlTags.get(name);
  if (known !== undefined) return known;
  const tag = ` /*procedure='${name.replace(/[^A-Za-z0-9._-]/g, "").slice(0, 100)}'*/`;
  sqlTags.set(name, tag);
  return tag;
}

/** Names are those of procedures and jobs: there are few. */
const sqlTags = new Map<string, string>();
