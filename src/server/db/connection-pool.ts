import { createPool, type Pool, type PoolConnection, type RowDataPacket } from "mysql2";
import type { Connection as PromiseConnection } from "mysql2/promise";
import { AsyncVariable } from "@/server/async-variable";
import { timeOut, within } from "@/server/within";
import { Connection, type Statement, type StatementResult } from "./connection";
import { ConnectionShares } from "./connection-shares";
import { DatabaseUnavailableError, isOutage, isUnknownVariable, ShareUsedUpError } from "./errors";
import { notify } from "./observer";
import { SharedReads } from "./shared-reads";

const connectTimeoutMs = 2_000;
const connectionWaitMs = 2_000;
const initializeTimeoutMs = 5_000;
/** Shorter than the query timeout, so that a write never keeps waiting for its lock after its caller has given up. */
const lockWaitSeconds = 4;

/** Strict, and without NO_BACKSLASH_ESCAPES, which would make the driver's parameter escaping unsafe. */
const sqlMode =
  "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE,ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES,STRICT_TRANS_TABLES";
const collation = "utf8mb4_unicode_ci";

/** Settings of every connection of ours. */
export function connectionOptions(url: string) {
  return {
    uri: url,
    charset: collation,
    timezone: "Z",
    connectTimeout: connectTimeoutMs,
    // As text, which Drizzle's columns parse; a DECIMAL is text anyway. A BIGINT above 2^53 is text, never rounded.
    dateStrings: true,
    jsonStrings: true,
    supportBigNumbers: true,
  };
}

/**
 * If a row has changed since the snapshot of a transaction, MariaDB 11.6.2 or later refuses to lock it (error 1020); MySQL
 * reads this as a comment.
 */
const locksTheLatest = "/*M!110602 , innodb_snapshot_isolation = OFF */";

/**
 * To drop a few rows of a join sooner, MariaDB 10.4.3 or later would first read all ids of an index: of an organization's products, for
 * those of one category. It takes several times as long.
 */
const readsNoWholeIndex = "/*M!100403 , optimizer_switch = 'rowid_filter=off' */";

/**
 * For a node of a Galera cluster: statements that read or change rows first wait for what other nodes had committed before. A
 * transaction waits at its first statement.
 */
const readsWhatOthersCommitted = "set session wsrep_sync_wait = 7";

/** What a connection has found out about its server. */
interface SessionFacts {
  /** It is one node of a Galera cluster: it alone knows of locks that are taken there (decision 40). */
  isClusterNode: boolean;
}

/**
 * Sets time zone, strictness, collation and isolation (decision 38) of a new connection, and verifies that the server
 * accepted what could fall back silently. Asks what is not known yet from another connection.
 */
export async function initializeSession(
  connection: Pick<PromiseConnection, "query">,
  known?: SessionFacts,
): Promise<SessionFacts> {
  await connection.query({
    sql: `set session sql_mode = '${sqlMode}', time_zone = '+00:00', innodb_lock_wait_timeout = ${lockWaitSeconds}, lock_wait_timeout = ${lockWaitSeconds}${locksTheLatest}${readsNoWholeIndex}`,
    timeout: initializeTimeoutMs,
  });
  // A statement of its own: the servers call the variable by different names.
  await connection.query({
    sql: "set session transaction isolation level repeatable read",
    timeout: initializeTimeoutMs,
  });
  const [[row]] = await connection.query<RowDataPacket[]>({
    sql: "select @@session.sql_mode as mode, @@session.time_zone as zone, @@session.collation_connection as collation",
    timeout: initializeTimeoutMs,
  });
  const mode = String(row?.mode).split(",").sort().join();
  if (mode !== sqlMode || row?.zone !== "+00:00" || row?.collation !== collation) {
    throw new Error(`The database rejected the session settings: ${mode} ${row?.zone} ${row?.collation}`);
  }
  const facts = known ?? { isClusterNode: await isNodeOfCluster(connection) };
  if (facts.isClusterNode) {
    await connection.query({ sql: readsWhatOthersCommitted, timeout: initializeTimeoutMs });
  }
  return facts;
}

async function isNodeOfCluster(connection: Pick<PromiseConnection, "query">): Promise<boolean> {
  try {
    const sql = "select @@wsrep_on as is_on";
    const [[row]] = await connection.query<RowDataPacket[]>({ sql, timeout: initializeTimeoutMs });
    return row?.is_on === 1;
  } catch (error) {
    if (isUnknownVariable(error)) return false;
    throw error;
  }
}

export interface PoolStats {
  /** The maximum number of connections. */
  size: number;
  open: number;
  inUse: number;
  /** Requests waiting for a connection. */
  waiting: number;
}

/**
 * The physical connections. Every wait has a limit; an outage becomes a DatabaseUnavailableError and closes the
 * connection, so that the next statement gets a fresh one as soon as the server is back.
 */
export class ConnectionPool {
  readonly #pool: Pool;
  readonly #shares: ConnectionShares;
  readonly #sharedReads = new SharedReads((tenantId) => this.acquire(tenantId));
  readonly #initialized = new WeakSet<object>();
  readonly #transactions = new AsyncVariable<{ open: boolean }>();
  #closed = false;
  #facts: SessionFacts | undefined;
  #peak = { inUse: 0, waiting: 0 };

  /** `verify` is called with each new connection until it succeeds once. */
  constructor(
    url: string,
    private readonly size: number,
    private readonly verify: (connection: PromiseConnection) => Promise<void> = async () => {},
  ) {
    this.#shares = new ConnectionShares(size);
    this.#pool = createPool({ ...connectionOptions(url), connectionLimit: size });
    this.#pool.on("connection", (connection) => {
      // The driver reports a lost connection to the statement as well; without a listener, the event would end the
      // process.
      connection.on("error", () => {});
    });
  }

  /**
   * A connection ready to use, within the tenant's share if it is for a tenant. Throws DatabaseUnavailableError after
   * waiting 2 s for either.
   */
  async acquire(tenantId?: number): Promise<Connection> {
    if (this.#closed) throw new DatabaseUnavailableError("The database connections are closed");
    this.#assertOutsideTransaction();
    const askedAt = performance.now();
    if (tenantId !== undefined) {
      const taken = this.#shares.take(tenantId, connectionWaitMs);
      if (taken !== true && !(await taken)) {
        const error = new ShareUsedUpError("The tenant has used its share of the connections");
        notify.connection({ waitMs: performance.now() - askedAt, error });
        throw error;
      }
    }
    const releaseShare = () => {
      if (tenantId !== undefined) this.#shares.release(tenantId);
    };
    const connection = this.#connect();
    this.#notePeak();
    try {
      const ready = await connection;
      notify.connection({ waitMs: performance.now() - askedAt });
      return new Connection(ready, releaseShare);
    } catch (error) {
      releaseShare();
      notify.connection({ waitMs: performance.now() - askedAt, error });
      throw isOutage(error) || this.#closed
        ? new DatabaseUnavailableError("The database is not reachable", { cause: error })
        : error;
    }
  }

  /**
   * Inside a transaction, a statement would wait for a second connection while it holds one, and would not be part of
   * the transaction.
   */
  #assertOutsideTransaction(): void {
    if (!this.#transactions.get()?.open) return;
    throw new Error("Inside a transaction, use the database handle that its callback receives");
  }

  #connect(): Promise<PoolConnection> {
    return new Promise((resolve, reject) => {
      let isLate = false;
      const endWait = timeOut(connectionWaitMs, () => {
        isLate = true;
        reject(tooLate(connectionWaitMs));
      });
      const fail = (error: unknown) => {
        endWait();
        reject(error);
      };
      const give = (connection: PoolConnection) => {
        endWait();
        if (isLate) connection.release();
        else resolve(connection);
      };
      this.#pool.getConnection((error, connection) => {
        if (error) return fail(error);
        if (this.#initialized.has(connection)) return give(connection);
        this.#initialize(connection.promise()).then(
          () => {
            this.#initialized.add(connection);
            give(connection);
          },
          (cause: unknown) => {
            connection.destroy();
            fail(cause);
          },
        );
      });
    });
  }

  async #initialize(connection: PromiseConnection): Promise<void> {
    const facts = await initializeSession(connection, this.#facts);
    if (!this.#facts) await this.verify(connection);
    this.#facts = facts;
  }

  /** True if the server is a node of a Galera cluster; known once there has been a connection. */
  get isClusterNode(): boolean {
    return this.#facts?.isClusterNode === true;
  }

  /** The current usage of the pool. */
  stats(): PoolStats {
    const open = this.#lengthOf("_allConnections");
    return {
      size: this.size,
      open,
      inUse: open - this.#lengthOf("_freeConnections"),
      waiting: this.#lengthOf("_connectionQueue"),
    };
  }

  /** The peak of both since `forgetPeak`. */
  peak(): Pick<PoolStats, "inUse" | "waiting"> {
    return this.#peak;
  }

  /** Starts `peak` again, from what is in use now. */
  forgetPeak(): void {
    this.#peak = { inUse: 0, waiting: 0 };
    this.#notePeak();
  }

  #notePeak(): void {
    const { inUse, waiting } = this.stats();
    this.#peak = {
      inUse: Math.max(this.#peak.inUse, inUse),
      waiting: Math.max(this.#peak.waiting, waiting),
    };
  }

  /** The driver counts internally, but has no public method for it. */
  #lengthOf(queue: "_allConnections" | "_freeConnections" | "_connectionQueue"): number {
    return Number(Reflect.get(this.#pool, queue)?.length ?? 0);
  }

  /** Sends one statement, on its own connection unless it is a brief read of a tenant. */
  async query(statement: Statement, tenantId?: number): Promise<StatementResult> {
    if (statement.isBriefRead && tenantId !== undefined) {
      this.#assertOutsideTransaction();
      return this.#sharedReads.query(statement, tenantId);
    }
    const connection = await this.acquire(tenantId);
    try {
      return await connection.query(statement);
    } finally {
      connection.release();
    }
  }

  /** Runs the callback as the body of a transaction, in which no second connection can be taken. */
  async insideTransaction<T>(callback: () => Promise<T>): Promise<T> {
    const transaction = { open: true };
    try {
      return await this.#transactions.run(transaction, async () => await callback());
    } finally {
      transaction.open = false;
    }
  }

  /** Ends all connections once their statements have, and those that never open. Later calls throw. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool
      .promise()
      .end()
      // A connection that is being opened, to a server that is not there: it is as good as ended.
      .catch((error: unknown) => {
        if (!isOutage(error)) throw error;
      });
  }
}

/** Rejects with a DatabaseUnavailableError if the promise takes longer. */
export const databaseWithin = <T>(timeoutMs: number, promise: Promise<T>): Promise<T> =>
  within(timeoutMs, promise, () => tooLate(timeoutMs));

const tooLate = (timeoutMs: number) =>
  new DatabaseUnavailableError(`No database connection within ${timeoutMs} ms`);
