import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { z } from "zod";

const migrationsFolder = fileURLToPath(new URL("../../../drizzle", import.meta.url));

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

/** A migration of this release. */
export interface Migration {
  /** For example `0012_exact_identifiers`. */
  tag: string;
  /** What identifies it in `__drizzle_migrations`. */
  when: number;
  hash: string;
  statements: string[];
  /** Of one that takes something away: the migration that a release must know to serve without it. */
  needs: number | undefined;
}

/** The first line of a migration that contracts: `-- contract: <the tag of a migration>`. */
const contract = /^-- contract: (\w+)$/m;

/** The migrations of a folder, in their order. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const { entries } = journalSchema.parse(
    JSON.parse(readFileSync(path.join(folder, "meta", "_journal.json"), "utf8")),
  );
  return readMigrationFiles({ migrationsFolder: folder }).map((file, index) => {
    const tag = entries[index]?.tag ?? "";
    const oldest = contract.exec(file.sql[0] ?? "")?.[1];
    const needs = entries.find((entry) => entry.tag === oldest)?.when;
    if (oldest && needs === undefined) throw new Error(`${tag} names no migration: ${oldest}`);
    const statements = file.sql.map((statement) => statement.trim()).filter(Boolean);
    return { tag, when: file.folderMillis, hash: file.hash, statements, needs };
  });
}
