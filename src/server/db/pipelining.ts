import { Writable } from "node:stream";
import type { PoolConnection } from "mysql2";

/**
 * The internals of the driver that this relies on: the driver sends a statement only once the previous one has its
 * result, and has no setting for it. `pipelining.test.ts` fails if an upgrade of the driver changes them.
 */
interface DriverConnection {
  /** The command whose response is being read; the others wait in a queue. */
  _command: unknown;
  /** The sequence number of the next packet of a command, from 0; the server's response continues it. */
  sequenceId: number;
  config: { compress?: unknown };
}

/** A statement. `start` sends it and returns the reader of its response; the driver calls it when its turn comes. */
interface DriverQuery {
  start(packet: undefined, connection: DriverConnection): unknown;
}

/**
 * Sends a queued statement immediately, behind those before it: the server responds in order, so together they cost one
 * round trip.
 */
export function sendAhead(connection: PoolConnection, query: unknown): void {
  // Compressed packets are numbered differently.
  if (!isConnection(connection) || !isQuery(query) || connection.config.compress) return;
  if (connection._command === query) return;
  const { sequenceId } = connection;
  connection.sequenceId = 0;
  const readResult = query.start(undefined, connection);
  const sequenceIdOfResult = connection.sequenceId;
  connection.sequenceId = sequenceId;
  query.start = () => {
    connection.sequenceId = sequenceIdOfResult;
    return readResult;
  };
}

/**
 * Collects everything sent in this turn of the event loop into one write: a write costs more than building a statement.
 */
export function writeTogether(connection: PoolConnection): void {
  const stream: unknown = Reflect.get(connection, "stream");
  if (!(stream instanceof Writable) || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function isConnection(connection: object): connection is DriverConnection {
  return "_command" in connection && "sequenceId" in connection && "config" in connection;
}

function isQuery(query: unknown): query is DriverQuery {
  return typeof query === "object" && query !== null && "start" in query;
}
