/** The database cannot serve at the moment: unreachable, overloaded or shutting down. A retry later makes sense. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}

/** Driver and server codes that mean an outage although the driver does not call them fatal. */
const outageCodes: ReadonlySet<unknown> = new Set([
  "PROTOCOL_SEQUENCE_TIMEOUT",
  "ER_CON_COUNT_ERROR",
  "ER_TOO_MANY_USER_CONNECTIONS",
  "ER_USER_LIMIT_REACHED",
  "ER_SERVER_SHUTDOWN",
  "ER_NORMAL_SHUTDOWN",
  "ER_CONNECTION_KILLED",
  "ER_NEW_ABORTING_CONNECTION",
  "ER_QUERY_INTERRUPTED",
  // A replica that a failover has made, or not yet made, the primary.
  "ER_OPTION_PREVENTS_STATEMENT",
  "ER_READ_ONLY_MODE",
]);

/** Codes that mean that the server is read-only: its disk is full, or it was set to read-only. */
const writeOutageCodes: ReadonlySet<unknown> = new Set([
  "ER_DISK_FULL",
  "ER_DISK_FULL_NOWAIT",
  "ER_RECORD_FILE_FULL",
  "ER_ERROR_ON_WRITE",
  "ER_TEMP_FILE_WRITE_FAILURE",
  "ER_BINLOG_LOGGING_IMPOSSIBLE",
  "ER_OPEN_AS_READONLY",
  "ER_INNODB_READ_ONLY",
  "ER_SCHEMA_READ_ONLY",
  "ER_INNODB_FORCED_RECOVERY",
  "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION",
  // Replicas: these close the connection too, since the primary is elsewhere.
  "ER_OPTION_PREVENTS_STATEMENT",
  "ER_READ_ONLY_MODE",
]);

/** Codes that may mean it: their messages end with the error of the operating system. */
const fileErrorCodes: ReadonlySet<unknown> = new Set([
  "ER_GET_ERRNO",
  "ER_CANT_CREATE_FILE",
  "ER_ERROR_DURING_COMMIT",
  "ER_IO_WRITE_ERROR",
]);
/** ENOSPC or EROFS. */
const fullDisk = /\b(?:errno:?|error) (?:28|30)\b/i;

const deadlock = "ER_LOCK_DEADLOCK";
const lockWaitTimeout = "ER_LOCK_WAIT_TIMEOUT";

/** True if the server accepts no writes at the moment, from anyone. Follows `cause`. */
export function isWriteOutage(error: unknown): boolean {
  return causes(error).some((cause) => {
    const code = codeOf(cause);
    return writeOutageCodes.has(code) || (fileErrorCodes.has(code) && fullDisk.test(cause.message));
  });
}

/** True for a driver error that means an outage. A lock wait timeout is none: the server is healthy. */
export function isOutage(error: unknown): boolean {
  return (
    error instanceof Error && (outageCodes.has(codeOf(error)) || ("fatal" in error && error.fatal === true))
  );
}

/** True if the server has rolled back the whole transaction. Follows `cause`. */
export function isDeadlock(error: unknown): boolean {
  return causes(error).some((cause) => codeOf(cause) === deadlock);
}

/** True if the database, and not the statement, caused the error. Follows `cause`. */
export function isDatabaseUnavailable(error: unknown): boolean {
  // By name: the bundler may have copied the class.
  return causes(error).some((cause) => cause.name === "DatabaseUnavailableError");
}

/** True if concurrent changes caused the error: the server is healthy, but only a later retry can work. */
export function isContention(error: unknown): boolean {
  return isDeadlock(error) || causes(error).some((cause) => codeOf(cause) === lockWaitTimeout);
}

/** The unique key that a write has violated; false for any other error. Follows `cause`. */
export function isDuplicateKey(error: unknown): false | { key: string } {
  const duplicate = causes(error).find((cause) => codeOf(cause) === "ER_DUP_ENTRY");
  if (!duplicate) return false;
  // MySQL writes `table.key`, MariaDB `key`. The value comes first and can contain anything.
  const key = /for key '(?:[^'.]*\.)?([^'.]*)'$/.exec(duplicate.message)?.[1];
  return { key: key ?? "" };
}

function causes(error: unknown): Error[] {
  const found: Error[] = [];
  for (let cause = error; cause instanceof Error && !found.includes(cause); cause = cause.cause)
    found.push(cause);
  return found;
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}
