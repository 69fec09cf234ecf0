import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { expect, vi } from "vitest";
import { dataOf, serverArguments, startDatabase, startServer } from "../../../scripts/lib/database.mjs";
import type { DatabaseServer } from "../../../scripts/lib/database-programs.mjs";
import { localDir } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { State } from "../../../scripts/lib/state.mjs";
import { startSupervisor } from "../start-supervisor";

const run = promisify(execFile);
const patience = { timeout: 120_000, interval: 50 };
/** What a full member says of itself. */
const synced = { wsrep_ready: "ON", wsrep_local_state_comment: "Synced" };
const database = "mmr_galera";

/**
 * A Galera cluster of three nodes with an empty database. They begin with copies of the same data, at a position that is given to
 * each: the copying between nodes that Galera would do otherwise takes programs of other packages.
 */
export async function startGalera({ server, provider }: { server: DatabaseServer; provider: string }) {
  const base = path.join(localDir, "test", "galera", server.version);
  const { supervisor, stop } = await startSupervisor(base);

  writeFileSync(path.join(base, "wsrep_sst_missed"), copiesNothing, { mode: 0o755 });
  const dirs = [1, 2, 3].map((number) => path.join(base, "data", `node-${number}`));
  const [model = ""] = dirs;
  const prepared = await startSupervisor(model);
  const [firstUrl = ""] = await startDatabase({
    ...{ supervisor: prepared.supervisor, state: new State(model), dir: model, server, durable: false },
    databases: [{ name: database, emptied: true, allPrivileges: true }],
  });
  await prepared.stop();

  const ports = await Promise.all(
    dirs.map(async () => ({ sql: await freePort(), group: await freePort(), transfer: await freePort() })),
  );
  const addresses = ports.map(({ group }) => `127.0.0.1:${group}`);
  const nodes = dirs.map((dir, index) => {
    const { sql = 0, group = 0, transfer = 0 } = ports[index] ?? {};
    const url = new URL(firstUrl);
    url.port = String(sql);
    let child: Awaited<ReturnType<typeof startServer>>;
    let connection: Connection | undefined;
    const inGroup = (peers: string[]) => [
      "--binlog-format=ROW",
      "--innodb-autoinc-lock-mode=2",
      "--wsrep-on=ON",
      `--wsrep-provider=${provider}`,
      "--wsrep-cluster-name=mmr",
      "--wsrep-sst-method=missed",
      `--wsrep-cluster-address=gcomm://${peers.join()}`,
    ];
    const start = async (position: string, peers: string[]) => {
      child = await startServer({
        ...{ supervisor, dir, server, port: sql, durable: false, name: `node-${index + 1}` },
        settings: [
          ...inGroup(peers),
          `--wsrep-node-name=node-${index + 1}`,
          "--wsrep-node-address=127.0.0.1",
          `--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:${group};ist.recv_addr=127.0.0.1:${transfer};gcache.size=64M;evs.keepalive_period=PT0.3S;evs.suspect_timeout=PT2S;evs.inactive_timeout=PT4S;evs.inactive_check_period=PT0.5S`,
          ...(position ? [`--wsrep-start-position=${position}`] : []),
        ],
        env: { ...process.env, PATH: `${base}${path.delimiter}${process.env.PATH}`, POSITION: position },
      });
    };
    const connected = async (): Promise<Connection> => {
      connection?.destroy();
      connection = await createConnection({ uri: url.href, multipleStatements: true });
      connection.on("error", () => undefined);
      return connection;
    };
    const query = async (sql: string) => (connection ?? (await connected())).query(sql);
    /** What it says of its part in the cluster. */
    const membership = async (): Promise<Record<string, unknown>> => {
      const names = [...Object.keys(synced), "wsrep_cluster_size", "wsrep_cluster_conf_id"];
      const asked = connection ?? (await connected());
      const sql = "show status where variable_name in (?)";
      const [rows] = await asked
        .query<RowDataPacket[]>(sql, [names])
        .catch(async () => (await connected()).query<RowDataPacket[]>(sql, [names]));
      return Object.fromEntries(rows.map((row) => [row.Variable_name, row.Value]));
    };
    return {
      url: url.href,
      dir,
      start,
      leave: async () => {
        child.stopping = true;
        process.kill(child.identity.pid, "SIGTERM");
        await child.exited;
      },
      membership,
      /** Waits until it says that it is a full member of a cluster of so many. */
      untilSynced: (size: number) =>
        vi.waitFor(
          async () =>
            expect(await membership()).toMatchObject({ ...synced, wsrep_cluster_size: String(size) }),
          patience,
        ),
      /** A connection of the tests; it may hold locks. */
      connection: async () => connection ?? connected(),
      /** Another one, to look at the node meanwhile. */
      watch: () => createConnection({ uri: url.href, rowsAsArray: true }),
      crash: async () => {
        child.stopping = true;
        process.kill(child.identity.pid, "SIGKILL");
        await child.exited;
      },
      /** Says that the others are gone, as an operator does. */
      goOnAlone: () =>
        query(
          server.version.startsWith("10.")
            ? "set global wsrep_provider_options = 'pc.bootstrap=1'"
            : "set global wsrep_provider_pc_bootstrap = ON",
        ),
      /** Cuts it off from the others. Of MariaDB 10 only. */
      isolate: () => query("set global wsrep_provider_options = 'gmcast.isolate=1'"),
      /** Connects it to the others again. */
      reconnect: () => query("set global wsrep_provider_options = 'gmcast.isolate=0'"),
      pause: () => process.kill(child.identity.pid, "SIGSTOP"),
      resume: () => process.kill(child.identity.pid, "SIGCONT"),
      /** Starts it again after a crash, where its data is. */
      rejoin: async () => {
        const { stdout, stderr } = await run(server.program, [
          ...serverArguments(dir, server),
          ...inGroup(addresses),
          "--wsrep-recover",
          "--skip-networking",
          "--socket=server.sock",
        ]);
        const position = /Recovered position:?\s*(\S+:-?\d+)/.exec(`${stdout}${stderr}`)?.[1];
        if (!position) throw new Error(`The position of node ${index + 1} was not found`);
        await start(position, addresses);
      },
      end: () => connection?.destroy(),
    };
  });

  const [first, ...others] = nodes;
  if (!first) throw new Error("There is no node");
  // Alone, to give the data a position, which the copies share.
  await first.start("", []);
  await first.untilSynced(1);
  await first.leave();
  for (const { dir } of others) cpSync(dataOf(model, server), dataOf(dir, server), { recursive: true });
  const position = savedPosition(dataOf(model, server));
  await first.start(position, []);
  await first.untilSynced(1);
  for (const node of others) await node.start(position, addresses);
  /**
   * Waits until all of them are full members of the same cluster. One that hung may still say so of the cluster that it was in
   * before, which the number of its configuration tells from the present one.
   */
  const untilSynced = () =>
    vi.waitFor(async () => {
      const all = await Promise.all(nodes.map((node) => node.membership()));
      const { wsrep_cluster_conf_id } = all[0] ?? {};
      const member = { ...synced, wsrep_cluster_size: String(nodes.length), wsrep_cluster_conf_id };
      expect(all).toEqual(nodes.map(() => member));
    }, patience);
  await untilSynced();
  return {
    nodes,
    untilSynced,
    stop: async () => {
      for (const node of nodes) node.end();
      await stop();
    },
  };
}

/**
 * Galera's way of copying all data to a node that joins: there is nothing to copy, only to say where it is, and the others send what
 * it has missed.
 */
const copiesNothing = `#!/bin/sh
# The server says who may read its data, and takes it for a failure if nobody listens.
exec 3<&0
cat <&3 >/dev/null 2>&1 &
case "$*" in
  *--bypass*) echo "done $POSITION" ;;
  *"--role 'joiner'"* | *"--role joiner"*) echo "ready 127.0.0.1:1"; echo "$POSITION" ;;
  *) exit 1 ;;
esac
`;

/** Where a node was when it left. */
function savedPosition(data: string): string {
  const state = readFileSync(path.join(data, "grastate.dat"), "utf8");
  const read = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, "m").exec(state)?.[1] ?? "";
  return `${read("uuid")}:${read("seqno")}`;
}
