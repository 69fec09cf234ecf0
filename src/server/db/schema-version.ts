import journal from "@/../drizzle/meta/_journal.json" with { type: "json" };
import { isMissingTable } from "./errors";

/** What the database records about its migrations. */
export interface SchemaVersion {
  /** When each applied migration was made, which identifies it. */
  applied: number[];
  /** The migration that a release has to know in order to serve: something that older ones need has been taken away. */
  needs: number;
}

/** Reads it with a function that sends a statement and returns its rows as arrays. */
export async function readSchemaVersion(
  query: (sql: string) => Promise<unknown[][]>,
): Promise<SchemaVersion> {
  // Neither table is there before the first migration.
  const rows = (sql: string) =>
    query(sql).catch((error: unknown) => {
      if (isMissingTable(error)) return [];
      throw error;
    });
  const [applied, [state]] = await Promise.all([
    rows("select created_at from __drizzle_migrations"),
    rows("select needs from migration_state where id = 1"),
  ]);
  return { applied: applied.map(([when]) => Number(when)), needs: Number(state?.[0] ?? 0) };
}

/**
 * Why this release cannot serve a database; undefined if it can. It needs all its own migrations. It serves a newer
 * schema, which an older release and a newer one share while they run side by side, unless a migration that takes
 * something away has left this release behind.
 */
export function schemaFault(
  { applied, needs }: SchemaVersion,
  known: { tag: string; when: number }[] = journal.entries,
): string | undefined {
  const missing = known.filter(({ when }) => !applied.includes(when)).map(({ tag }) => tag);
  if (missing.length > 0) {
    return `The database lacks migrations of this release (${missing.join(", ")}): run \`npm run db:migrate\``;
  }
  if (!known.some(({ when }) => when >= needs)) {
    return "A newer release has removed tables or columns that this release needs: deploy the newer one";
  }
  return undefined;
}
