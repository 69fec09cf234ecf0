import { addRowsEverywhere } from "@test/attack-matrix/rows";
import { createOrganization, createUser } from "@test/builders";
import { pointAt, type Reference, referencesOf } from "@test/references";
import { untyped } from "@test/untyped";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "./client";
import { connectionOptions, initializeSession } from "./connection-pool";

/** The database without any of the app. */
let connection: Connection;
let references: Reference[];
const own = { organizationId: 0, userId: 0 };
const other = { organizationId: 0, userId: 0 };

async function rowsOf(sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql, values);
  return rows;
}

beforeAll(async () => {
  connection = await createConnection(connectionOptions(env().DATABASE_URL));
  await initializeSession(connection);
  for (const owner of [own, other]) {
    owner.organizationId = (await createOrganization()).organizationId;
    owner.userId = await createUser(owner.organizationId);
    await addRowsEverywhere(owner);
  }
  references = await referencesOf(connection);
});
afterAll(async () => {
  await connection.end();
  await closeDatabase();
});

describe("the database itself", () => {
  test("knows references between the tables of a tenant", () => {
    expect(references.length).toBeGreaterThan(5);
  });

  test("refuses each of them to a row of another tenant, and takes it to one of the same", async () => {
    for (const reference of references) {
      expect(
        await pointAt(connection, reference, own.organizationId, other.organizationId),
        `${reference.name} to another tenant`,
      ).toBe("ER_NO_REFERENCED_ROW_2");
      expect(
        await pointAt(connection, reference, own.organizationId, own.organizationId),
        `${reference.name} within the tenant`,
      ).toBeUndefined();
    }
  });

  test("refuses to move a row, with what it refers to left behind, to another tenant", async () => {
    for (const { table, column, name } of references) {
      const moved = connection.query(
        `update \`${table}\` set organization_id = ? where organization_id = ? and \`${column}\` is not null`,
        [other.organizationId, own.organizationId],
      );
      await expect(moved, name).rejects.toMatchObject({
        code: expect.stringMatching(/^ER_(NO_REFERENCED_ROW|ROW_IS_REFERENCED)/),
      });
    }
  });

  test("compares ids and tokens byte by byte: letter case counts", async () => {
    const columns = await rowsOf(
      "select table_name as tab, column_name as col from information_schema.columns where table_schema = database() and collation_name = 'ascii_bin' and table_name in (select table_name from information_schema.columns where table_schema = database() and column_name = 'organization_id')",
    );
    expect(columns.length).toBeGreaterThan(2);
    for (const { tab, col } of columns) {
      const count = async (value: string) => {
        const [row] = await rowsOf(`select count(*) as found from \`${tab}\` where \`${col}\` = ?`, [value]);
        return Number(row?.found);
      };
      const value = `${tab}Ae`.replaceAll("_", "").slice(-20);
      await connection.query(`update \`${tab}\` set \`${col}\` = ? where organization_id = ? limit 1`, [
        value,
        own.organizationId,
      ]);
      expect(await count(value), `${tab}.${col}`).toBe(1);
      expect(await count(value.toUpperCase()), `${tab}.${col} in capitals`).toBe(0);
    }
  });
});

describe("a connection is not used", () => {
  const session = { mode: "", zone: "+00:00", collation: "utf8mb4_unicode_ci" };
  const settled = async (change: Partial<typeof session>) => {
    const [good] = await rowsOf("select @@session.sql_mode as mode");
    return initializeSession(
      untyped({
        query: async () => [[{ ...session, mode: good?.mode, ...change }], []],
      }),
    );
  };

  test.each([
    { mode: "NO_ENGINE_SUBSTITUTION" },
    { mode: "NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES" },
    { zone: "SYSTEM" },
    { collation: "utf8mb4_general_ci" },
  ])("when the server keeps to %j", async (change) => {
    await expect(settled(change)).rejects.toThrow("rejected the session settings");
    await expect(settled({})).resolves.toBeUndefined();
  });
});
