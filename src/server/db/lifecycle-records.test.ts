import { readdir, readFile } from "node:fs/promises";
import { withScratchDatabase } from "@test/scratch-database";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { expect, test } from "vitest";
import { migrateDatabase } from "./migrate";

const folder = new URL("../../../drizzle/", import.meta.url);

/** The statements of a migration, by the end of its name. */
async function statementsOf(name: string): Promise<string[]> {
  const file = (await readdir(folder)).find((entry) => entry.endsWith(`_${name}.sql`));
  return (await readFile(new URL(file ?? "", folder), "utf8")).split("--> statement-breakpoint");
}

test("gives every organization of an older database that has a subdomain one lifecycle record, also where names are the same", async () => {
  await withScratchDatabase(async (url) => {
    await migrateDatabase(url);
    const connection = await createConnection(url);
    await connection.query(
      "insert into organization (name, subdomain, sponsor_id, rep_id) values ('Twin', 'one', 1, 1), ('twin', 'two', 1, 1), ('Known', 'known', 1, 1), ('Nowhere', null, 1, 1)",
    );
    await connection.query(
      "insert into tenants (id, name, subdomain, is_active) values ('3b241101-e2bb-4255-8caf-4136c566a962', 'Known', 'known', 0)",
    );
    for (const _ of [1, 2]) {
      for (const statement of await statementsOf("lifecycle_records")) await connection.query(statement);
    }
    const [rows] = await connection.query<RowDataPacket[]>(
      "select name, subdomain, is_active as active, length(id) as length from tenants order by subdomain",
    );
    await connection.end();
    expect(rows).toEqual([
      { name: "Known", subdomain: "known", active: 0, length: 36 },
      { name: "Twin", subdomain: "one", active: 1, length: 36 },
      { name: "twin (two)", subdomain: "two", active: 1, length: 36 },
    ]);
  });
});
