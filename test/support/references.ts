import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";

/** A foreign key of one tenant table to another, without the tenant's own column. */
export interface Reference {
  name: string;
  table: string;
  column: string;
  target: string;
  targetColumn: string;
}

/** Every reference between tenant tables that the database has: none to the organization itself, or to its global record. */
export async function referencesOf(connection: Connection): Promise<Reference[]> {
  const [keys] = await connection.query<RowDataPacket[]>(
    "select constraint_name as name, table_name as tab, column_name as col, referenced_table_name as target, referenced_column_name as target_col from information_schema.key_column_usage where table_schema = database() and referenced_table_name not in ('organization', 'tenants') and column_name <> 'organization_id'",
  );
  return keys.map(({ name, tab, col, target, target_col }) => ({
    name,
    table: tab,
    column: col,
    target,
    targetColumn: target_col,
  }));
}

/** Nullable columns of a table, except those that the server computes. */
export async function optionalColumns(connection: Connection, table: string): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "select column_name as name from information_schema.columns where table_schema = database() and table_name = ? and is_nullable = 'YES' and coalesce(generation_expression, '') = ''",
    [table],
  );
  return rows.map(({ name }) => String(name));
}

/**
 * Points one row of an organization at a row of the target's with raw SQL: once as it is, and once without any nullable
 * value, because MySQL 9.6 and later skip the check of some rows with NULL. Returns the numbers of the server's errors,
 * undefined for success. Everything is rolled back. Both organizations need a row in each table.
 */
export async function pointAt(
  connection: Connection,
  { table, column, target, targetColumn }: Reference,
  organizationId: number,
  targetOrganizationId: number,
): Promise<(number | undefined)[]> {
  const [parents] = await connection.query<RowDataPacket[]>(
    `select \`${targetColumn}\` as id from \`${target}\` where organization_id = ? limit 1`,
    [targetOrganizationId],
  );
  const optional = (await optionalColumns(connection, table)).filter((name) => name !== column);
  const outcomes: (number | undefined)[] = [];
  for (const emptied of [[], optional]) {
    const assignments = emptied.map((name) => `\`${name}\` = null`);
    const outcome = await tried(
      connection,
      `update \`${table}\` set ${[`\`${column}\` = ?`, ...assignments].join(", ")} where organization_id = ? order by \`${column}\` <=> ? limit 1`,
      [parents[0]?.id, organizationId, parents[0]?.id],
    );
    outcomes.push(outcome);
  }
  return outcomes;
}

/** The number of the error that a change of one row ends with, undefined for success. Rolls the change back. */
export async function tried(
  connection: Connection,
  sql: string,
  values: unknown[],
): Promise<number | undefined> {
  await connection.beginTransaction();
  try {
    const [{ affectedRows }] = await connection.query<ResultSetHeader>(sql, values);
    if (affectedRows === 0) throw new Error(`There is no row to try: ${sql}`);
    return undefined;
  } catch (error) {
    if (error instanceof Error && "errno" in error) return Number(error.errno);
    throw error;
  } finally {
    await connection.rollback();
  }
}
