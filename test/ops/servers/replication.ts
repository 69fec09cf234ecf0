import { randomBytes } from "node:crypto";
import path from "node:path";
import { createConnection } from "mysql2/promise";
import { startDatabase } from "../../../scripts/lib/database.mjs";
import type { DatabaseServer } from "../../../scripts/lib/database-programs.mjs";
import { localDir } from "../../../scripts/lib/paths.mjs";
import { State } from "../../../scripts/lib/state.mjs";
import { startSupervisor } from "../start-supervisor";

const name = "mmr_replicated";
/** The app's account on the replica. */
export const reader = "mmr_reader";

/** A primary and its replica, both empty, for tests that stop, delay and end the replica. */
export async function startReplication(server: DatabaseServer) {
  const started = async (role: string, serverId: number) => {
    const dir = path.join(localDir, "test", "replication", server.flavour, role);
    const { supervisor, stop } = await startSupervisor(dir);
    const [url = ""] = await startDatabase({
      ...{ supervisor, state: new State(dir), dir, server, durable: false, serverId },
      databases: [{ name, emptied: true, allPrivileges: true }],
    });
    return { url, connection: await createConnection({ uri: url, multipleStatements: true }), stop };
  };
  const [primary, replica] = [await started("primary", 1), await started("replica", 2)];
  const url = new URL(primary.url);
  if (server.flavour === "mysql") {
    // A longer password is not possible for a replica.
    url.password = randomBytes(12).toString("hex");
    await primary.connection.query(`alter user user() identified by '${url.password}'`);
  }
  const from = { host: url.hostname, port: Number(url.port), user: name, password: url.password };
  const { follow, stop, go } = statements[server.flavour];
  await replica.connection.query(follow(await positionOf(primary.connection, server), from));
  const readerUrl = new URL(replica.url);
  readerUrl.username = reader;
  readerUrl.password = randomBytes(12).toString("hex");
  await replica.connection.query(`set sql_log_bin = 0;
    drop user if exists '${reader}'@'127.0.0.1';
    create user '${reader}'@'127.0.0.1' identified by '${readerUrl.password}';
    grant select on ${name}.* to '${reader}'@'127.0.0.1';
    set sql_log_bin = 1;
    set global read_only = 1`);
  return {
    primary: { ...primary, url: url.href },
    /** It is read-only, and its URL is of an account that may do nothing but select. */
    replica: { ...replica, url: readerUrl.href },
    /** Makes the replica lag, and catch up. */
    delay: () => replica.connection.query(stop),
    catchUp: () => replica.connection.query(go),
    end: async () => {
      replica.connection.destroy();
      primary.connection.destroy();
      await Promise.all([replica.stop(), primary.stop()]);
    },
  };
}

interface Source {
  host: string;
  port: number;
  user: string;
  password: string;
}

async function positionOf(
  connection: Awaited<ReturnType<typeof createConnection>>,
  { flavour }: DatabaseServer,
): Promise<string> {
  const variable = flavour === "mariadb" ? "gtid_binlog_pos" : "gtid_executed";
  const [rows] = await connection.query({ sql: `select @@global.${variable}`, rowsAsArray: true });
  return String(Object(rows)[0]?.[0] ?? "");
}

/** The replica begins at the primary's position, because both created the same accounts at their start. */
const statements = {
  mariadb: {
    follow: (position: string, { host, port, user, password }: Source) =>
      `set global gtid_slave_pos = '${position}';
       change master to master_host = '${host}', master_port = ${port}, master_user = '${user}',
         master_password = '${password}', master_use_gtid = slave_pos;
       start slave`,
    stop: "stop slave sql_thread",
    go: "start slave sql_thread",
  },
  mysql: {
    follow: (position: string, { host, port, user, password }: Source) =>
      `reset binary logs and gtids;
       set global gtid_purged = '${position}';
       change replication source to source_host = '${host}', source_port = ${port}, source_user = '${user}',
         source_password = '${password}', source_auto_position = 1, get_source_public_key = 1;
       start replica`,
    stop: "stop replica sql_thread",
    go: "start replica sql_thread",
  },
};
