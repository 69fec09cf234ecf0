import { createConnection, type RowDataPacket } from "mysql2/promise";
import { connectionOptions, initializeSession } from "./connection-pool";
import { isMissingTable } from "./errors";
import { readMigrations } from "./migrations";
import { writeProbe } from "./schema/backfills";
import { readSchemaVersion, schemaFault } from "./schema-version";

export interface MigrationStatus {
  /** Why this release cannot serve the database; undefined if it can. */
  fault: string | undefined;
  applied: string[];
  missing: string[];
  /** The number of those that only a newer release knows. */
  unknown: number;
  /** The one that is being applied or was cut short, and how many of its statements are done. */
  unfinished: { tag: string; statementsDone: number; statements: number } | undefined;
  /** The process that migrates at the moment. */
  holder: string | undefined;
  backfills: { name: string; position: number }[];
}

/** How far the migrations of a database are. Changes nothing, and waits for nobody. */
export async function migrationStatus(url: string, migrations = readMigrations()): Promise<MigrationStatus> {
  const connection = await createConnection(connectionOptions(url));
  try {
    await initializeSession(connection);
    const version = await readSchemaVersion(
      async (sql) => (await connection.query<RowDataPacket[][]>({ sql, rowsAsArray: true }))[0],
    );
    const rows = (sql: string) =>
      connection.query<RowDataPacket[]>(sql).then(
        ([found]) => found,
        (error: unknown): RowDataPacket[] => {
          if (isMissingTable(error)) return [];
          throw error;
        },
      );
    const [state] = await rows(
      "select migration, statements_done as done, if(held_until > utc_timestamp(3), holder, null) as holder from migration_state where id = 1",
    );
    const isApplied = ({ when }: { when: number }) => version.applied.includes(when);
    const backfills = await rows("select name, position from backfills order by name");
    const unfinished = migrations.find(({ tag }) => tag === state?.migration);
    return {
      fault: schemaFault(version, migrations),
      applied: migrations.filter(isApplied).map(({ tag }) => tag),
      missing: migrations.filter((it) => !isApplied(it)).map(({ tag }) => tag),
      unknown: version.applied.filter((when) => !migrations.some((it) => it.when === when)).length,
      unfinished: unfinished && {
        tag: unfinished.tag,
        statementsDone: Number(state?.done),
        statements: unfinished.statements.length,
      },
      holder: state?.holder ?? undefined,
      backfills: backfills
        .filter(({ name }) => name !== writeProbe)
        .map(({ name, position }) => ({ name, position: Number(position) })),
    };
  } finally {
    await connection.end();
  }
}
