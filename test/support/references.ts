import type { Connection, RowDataPacket } from "mysql2/promise";

/** A foreign key of one tenant table to another, without the tenant's own column. */
export interface Reference {
  name: string;
  table: string;
  column: string;
  target: string;
  targetColumn: string;
}

/** Every reference between tables of tenants that the database knows. */
export async function referencesOf(connection: Connection): Promise<Reference[]> {
  const [keys] = await connection.query<RowDataPacket[]>(
    "select constraint_name as name, table_name as tab, column_name as col, referenced_table_name as target, referenced_column_name as target_col from information_schema.key_column_usage where table_schema = database() and referenced_table_name <> 'organization' and column_name <> 'organization_id'",
  );
  return keys.map(({ name, tab, col, target, target_col }) => ({
    name,
    table: tab,
    column: col,
    target,
    targetColumn: target_col,
  }));
}

/**
 * Points one row of an organization at a row of the target's by raw SQL; the code of the database's error, if there is
 * one. Both need a row in each table.
 */
export async function pointAt(
  connection: Connection,
  { table, column, target, targetColumn }: Reference,
  organizationId: number,
  targetOrganizationId: number,
): Promise<string | undefined> {
  const rowsOf = async (sql: string, values: unknown[]) =>
    (await connection.query<RowDataPacket[]>(sql, values))[0];
  const [parent] = await rowsOf(
    `select \`${targetColumn}\` as id from \`${target}\` where organization_id = ? limit 1`,
    [targetOrganizationId],
  );
  const [row] = await rowsOf(`select * from \`${table}\` where organization_id = ? limit 1`, [
    organizationId,
  ]);
  if (!parent || !row) throw new Error(`There is no row in ${table} or ${target}`);
  try {
    await connection.query(
      `update \`${table}\` set \`${column}\` = ? where organization_id = ? and \`${column}\` <=> ? limit 1`,
      [parent.id, organizationId, row[column]],
    );
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}
