import { Writable } from "node:stream";
import type { PoolConnection } from "mysql2";

/**
 * What this needs of the driver, which sends a statement only when the one before it is answered, and has no setting for
 * it. `pipelining.test.ts` fails where an upgrade of the driver changes it.
 */
interface DriverConnection {
  /** The command whose answer is read; the others wait in a queue. */
  _command: unknown;
  /** Of the next packet within a command, counted from 0 on; the server's answer goes on counting. */
  sequenceId: number;
  config: { compress?: unknown };
}

/** A statement. `start` sends it and answers what reads the answer; the driver calls it when its turn comes. */
interface DriverQuery {
  start(packet: undefined, connection: DriverConnection): unknown;
  /** Begins the time that the statement has. */
  _setTimeout(): void;
}

/**
 * Lets a statement that waits for its turn leave at once, behind those before it: the server answers in their order, so
 * that together they cost one round trip. Its time begins when its turn comes, as if it had been sent then.
 */
export function sendAhead(connection: PoolConnection, query: unknown): void {
  // Compressed packets are counted in another way.
  if (!isConnection(connection) || !isQuery(query) || connection.config.compress) return;
  if (connection._command === query) return;
  const { sequenceId } = connection;
  const setTimeout = query._setTimeout;
  connection.sequenceId = 0;
  query._setTimeout = () => {};
  const readAnswer = query.start(undefined, connection);
  const sequenceIdOfAnswer = connection.sequenceId;
  connection.sequenceId = sequenceId;
  query._setTimeout = setTimeout;
  query.start = () => {
    connection.sequenceId = sequenceIdOfAnswer;
    query._setTimeout();
    return readAnswer;
  };
}

/** Lets what is sent in this turn of the event loop leave in one write: each write costs more than making a statement. */
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
  return typeof query === "object" && query !== null && "start" in query && "_setTimeout" in query;
}
