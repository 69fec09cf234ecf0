import type { Connection, RowDataPacket } from "mysql2/promise";

/** How the server reads the tables of a statement, in one line. */
export async function explain(connection: Connection, sql: string): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>(`explain ${sql}`);
  return rows
    .map((row) => `${row.table}: ${row.key ?? "no index"} (${row.type}, ${row.rows} rows; ${row.Extra})`)
    .join(" | ");
}

/** The reads without locks among the statements sent meanwhile, with their values. */
export async function statementsDuring(
  connection: Connection,
  act: () => Promise<unknown>,
): Promise<string[]> {
  await connection.query("truncate table mysql.general_log");
  await connection.query("set global log_output = 'TABLE', global general_log = 1");
  try {
    await act();
  } finally {
    await connection.query("set global general_log = 0");
  }
  const [rows] = await connection.query<RowDataPacket[]>(
    "select convert(argument using utf8mb4) as statement from mysql.general_log where command_type = 'Query' and thread_id <> connection_id() order by event_time",
  );
  return rows
    .map(({ statement }) => String(statement))
    .filter((statement) => /^(select (`|count|date_format)|with `)/.test(statement))
    .filter((statement) => !statement.endsWith("for update"));
}
