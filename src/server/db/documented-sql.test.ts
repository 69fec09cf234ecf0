import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addRowsEverywhere } from "@test/attack-matrix/rows";
import { createOrganization, createUser } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { type Connection, createConnection, type ResultSetHeader } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";

const docs = fileURLToPath(new URL("../../../docs/", import.meta.url));

/** The SQL that documents tell people to run: whole blocks, and single questions in the text. */
const documented = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => {
    const text = readFileSync(path.join(docs, file), "utf8");
    const blocks = [...text.matchAll(/^```sql\n(.*?)^```/gms)].map(([, block = ""]) => block);
    const questions = [...text.matchAll(/`((?:select|show) [^`]+)`/g)].map(([, question = ""]) => question);
    return [...blocks, ...questions].map((statements) => ({ file, statements }));
  });

let connection: Connection;
const values: Record<string, number> = {};
let dropDatabase = async () => {};

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
  const { organizationId } = await createOrganization();
  const userId = await createUser(organizationId);
  await addRowsEverywhere({ organizationId, userId });
  Object.assign(values, { organization: organizationId, user: userId });
  // As people connect: none of the app's settings.
  connection = await createConnection(env().DATABASE_URL);
});
afterAll(async () => {
  await connection.end();
  await dropDatabase();
});

test("there is some", () => {
  expect(documented.length).toBeGreaterThan(5);
});

test.each(documented)("$file: $statements", async ({ statements }) => {
  for (const statement of statements.split(";").map((part) => part.trim())) {
    if (statement === "") continue;
    const sql = statement.replaceAll(/<(\w+)>/g, (_, name: string) => String(values[name]));
    const [result] = await connection.query<ResultSetHeader>(sql);
    // A change finds what it is to change.
    if (/^(?:insert|update|delete)\b/i.test(sql)) expect(result.affectedRows, sql).toBeGreaterThan(0);
  }
});
