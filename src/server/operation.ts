import { defaultLanguage } from "@/i18n/languages";
import { merged } from "@/lib/merged";
import { AsyncVariable } from "@/server/async-variable";
import type { RequestInfo } from "@/server/http/request-info";
import { perProcess } from "@/server/per-process";

/** How long statements and commands took; sums, including those that ran in parallel. */
export interface Spent {
  databaseMs: number;
  redisMs: number;
}

/** The operation that the running code belongs to: marks statements, log lines, spans and audit records. */
interface Operation {
  /** The path of a procedure, or the name of a job. */
  readonly name: string;
  /** Absent for a job. */
  readonly request?: RequestInfo;
  /** The principal, as far as it is known. */
  readonly served?: {
    readonly tenant: string | null;
    readonly organization?: number;
    readonly user?: number;
  };
  /** Counted if the client asked for it. */
  readonly spent?: Spent | undefined;
}

interface OperationContext extends Operation {
  /** The comment that statements of this operation carry to the database, see `sqlTag`. */
  readonly sqlTag: string;
}

const operations = perProcess("operation", () => new AsyncVariable<OperationContext>());

/** Runs the callback as this operation; a nested operation replaces it there. */
export function runInOperation<T>(operation: Operation, callback: () => T): T {
  const current = operations.get();
  if (current && current.name === operation.name && current.served === operation.served) return callback();
  return operations.run(merged(operation, { sqlTag: sqlTag(operation.name) }), callback);
}

/** Undefined outside an operation. */
export function currentOperation(): OperationContext | undefined {
  return operations.get();
}

type NullableExcept<Row, Kept extends keyof Row> = Pick<Row, Kept> & {
  [Field in Exclude<keyof Row, Kept>]: Row[Field] | null;
};

/** The request behind the current operation; for a job all null, and the language of programs that ask for no other. */
export function currentRequest(): NullableExcept<RequestInfo, "language"> {
  return operations.get()?.request ?? noRequest;
}

const noRequest = { requestId: null, ip: null, userAgent: null, language: defaultLanguage };

/**
 * In the form of sqlcommenter (https://google.github.io/sqlcommenter/spec/). Leaves out placeholders and any character that
 * could end the comment or its string.
 */
function sqlTag(name: string): string {
  const known = sqlTags.get(name);
  if (known !== undefined) return known;
  const tag = ` /*procedure='${name.replace(/[^A-Za-z0-9._-]/g, "").slice(0, 100)}'*/`;
  sqlTags.set(name, tag);
  return tag;
}

/** Names of procedures and jobs, which are few. */
const sqlTags = new Map<string, string>();
