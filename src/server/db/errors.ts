/** The database cannot serve at the moment: unreachable, overloaded or shutting down. A retry later makes sense. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}

/** A tenant has used up its share of the connections: for others the database is there. */
export class ShareUsedUpError extends DatabaseUnavailableError {}

/*
 * Server errors are identified by number: the driver knows only MySQL's names, not MariaDB's. A number that belongs to
 * one of the two servers is not used by the other, or only in DDL.
 */

/** The driver gave up waiting for a response. */
const queryTimeout = "PROTOCOL_SEQUENCE_TIMEOUT";

/** Numbers that mean an outage although the driver does not call them fatal. */
const outageNumbers: ReadonlySet<unknown> = new Set([
  1040, // too many connections
  1041, // out of memory
  1047, // Galera: the node is not part of a cluster with a quorum
  1053, // shutting down
  1077, // shutting down
  1180, // the commit failed: a full disk, or Galera: the node has lost its cluster meanwhile
  1181, // the same of a rollback
  1184, // connection aborted
  1203, // too many connections of this account
  1206, // no memory left for locks
  1226, // a limit of this account
  1317, // query interrupted
  1927, // MariaDB: connection killed
  1969, // MariaDB: max_statement_time exceeded
  3024, // MySQL: max_execution_time exceeded
  3169, // MySQL: session killed
  4031, // MySQL: idle for longer than wait_timeout
  9001, // TiDB: its parts do not reach each other, or are overloaded
  9002,
  9003,
  9005,
  // Replicas: a failover has made, or not yet made, this server the primary.
  1290,
  1836,
]);

/** Numbers that mean that the server is read-only: its disk is full, or it was set to read-only. */
const writeOutageNumbers: ReadonlySet<unknown> = new Set([
  1021, // disk full
  1026, // error on write
  1036, // the table is read-only
  1114, // the table is full
  1598, // the binary log cannot be written
  1792, // read-only transaction
  1874, // InnoDB is read-only
  1878, // a temporary file cannot be written
  1881, // innodb_force_recovery
  3675, // MySQL: disk full
  3989, // MySQL: the schema is read-only
  // Replicas: these close the connection too, since the primary is elsewhere.
  1290,
  1836,
]);

/** Numbers that may mean it: their messages end with the error of the operating system. */
const fileErrorNumbers: ReadonlySet<unknown> = new Set([
  1004, // cannot create a file
  1030, // an error of the storage engine
  1180, // an error during commit
  1811, // I/O error on write
]);
/** ENOSPC or EROFS. */
const fullDisk = /\b(?:errno:?|error) (?:28|30)\b/i;

/** The server has rolled back the whole transaction because of a concurrent one. */
const rolledBackNumbers: ReadonlySet<unknown> = new Set([
  1020, // MariaDB: a row was changed after the snapshot of this transaction (innodb_snapshot_isolation)
  1213, // deadlock; Galera: lost against a transaction of another node, be it at the commit
  3101, // MySQL Group Replication: the same
  // TiDB:
  8002, // a locked row has changed since
  8005, // another transaction has written the row
  8022, // the commit failed, and may be tried again
  8028, // a schema change came in between
  9007, // another transaction has written the row
]);
const lockWaitTimeout = 1205;
/** A schema change finds what it makes, or misses what it drops. */
const objectConflictNumbers: ReadonlySet<unknown> = new Set([
  1050, // the table exists
  1051, // no such table
  1060, // the column exists
  1061, // the index exists
  1091, // no such column or index
  1826, // the foreign key exists
]);
const duplicateKey = 1062;
const missingTable = 1146;
const unknownVariable = 1193;

/** True if the server accepts no writes at the moment, from anyone. Follows `cause`. */
export function isWriteOutage(error: unknown): boolean {
  return causes(error).some((cause) => {
    const number = numberOf(cause);
    return writeOutageNumbers.has(number) || (fileErrorNumbers.has(number) && fullDisk.test(cause.message));
  });
}

/** True for a driver error that means an outage. A lock wait timeout is not an outage: the server is healthy. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isFatal = "fatal" in error && error.fatal === true;
  const timedOut = "code" in error && error.code === queryTimeout;
  return isFatal || timedOut || outageNumbers.has(numberOf(error));
}

/** True if the server has rolled back the whole transaction, which can be retried. Follows `cause`. */
export function isDeadlock(error: unknown): boolean {
  return causes(error).some((cause) => rolledBackNumbers.has(numberOf(cause)));
}

/** True if the database, and not the statement, caused the error. Follows `cause`. */
export function isDatabaseUnavailable(error: unknown): boolean {
  // By name: the bundler may have copied the class.
  return causes(error).some((cause) => cause.name === "DatabaseUnavailableError");
}

/** True if concurrent changes caused the error: the server is healthy, but only a later retry can work. */
export function isContention(error: unknown): boolean {
  return isDeadlock(error) || isLockWaitTimeout(error);
}

/** True if another transaction held a lock for too long. Follows `cause`. */
function isLockWaitTimeout(error: unknown): boolean {
  return causes(error).some((cause) => numberOf(cause) === lockWaitTimeout);
}

/** The unique key that a write has violated; false for any other error. Follows `cause`. */
export function isDuplicateKey(error: unknown): false | { key: string } {
  const duplicate = causes(error).find((cause) => numberOf(cause) === duplicateKey);
  if (!duplicate) return false;
  // MySQL writes `table.key`, MariaDB `key`. The value comes first and can contain anything.
  const key = /for key '(?:[^'.]*\.)?([^'.]*)'$/.exec(duplicate.message)?.[1];
  return { key: key ?? "" };
}

/** True if a statement names a variable that the server does not have. Follows `cause`. */
export function isUnknownVariable(error: unknown): boolean {
  return causes(error).some((cause) => numberOf(cause) === unknownVariable);
}

/** True if a statement names a table that is not there. Follows `cause`. */
export function isMissingTable(error: unknown): boolean {
  return causes(error).some((cause) => numberOf(cause) === missingTable);
}

/** True if a schema change finds that it is done already. Follows `cause`. */
export function isObjectConflict(error: unknown): boolean {
  return causes(error).some((cause) => objectConflictNumbers.has(numberOf(cause)));
}

function causes(error: unknown): Error[] {
  const found: Error[] = [];
  for (let cause = error; cause instanceof Error && !found.includes(cause); cause = cause.cause)
    found.push(cause);
  return found;
}

function numberOf(error: Error): unknown {
  return "errno" in error ? error.errno : undefined;
}
