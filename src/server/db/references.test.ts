import { addRowsEverywhere } from "@test/attack-matrix/rows";
import { createOrganization, createUser } from "@test/builders";
import { optionalColumns, pointAt, type Reference, referencesOf, tried } from "@test/references";
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

  test("takes each of them only to a row of the same tenant", async () => {
    for (const reference of references) {
      expect(
        await pointAt(connection, reference, own.organizationId, other.organizationId),
        `${reference.name} to another tenant`,
      ).toEqual([1452, 1452]);
      expect(
        await pointAt(connection, reference, own.organizationId, own.organizationId),
        `${reference.name} within the tenant`,
      ).toEqual([undefined, undefined]);
    }
  });

  test("refuses to move a row, with what it refers to left behind, to another tenant", async () => {
    for (const { table, column, target, targetColumn, name } of references) {
      const [parent] = await rowsOf(
        `select \`${targetColumn}\` as id from \`${target}\` where organization_id = ? limit 1`,
        [own.organizationId],
      );
      // A row that refers to itself leaves nothing behind.
      const isOther = table === target ? ` and \`${targetColumn}\` <> ${Number(parent?.id)}` : "";
      const moved = await tried(
        connection,
        `update \`${table}\` set organization_id = ?, \`${column}\` = ? where organization_id = ?${isOther} limit 1`,
        [other.organizationId, parent?.id, own.organizationId],
      );
      expect([1451, 1452], name).toContain(moved);
    }
  });

  test("refuses a row of an organization that does not exist", async () => {
    const tables = await rowsOf(
      "select table_name as tab, constraint_name as name from information_schema.key_column_usage where table_schema = database() and referenced_table_name = 'organization'",
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { tab, name } of tables) {
      const optional = (await optionalColumns(connection, tab)).map((column) => `, \`${column}\` = null`);
      for (const emptied of ["", optional.join("")]) {
        const moved = await tried(
          connection,
          `update \`${tab}\` set organization_id = 4000000000${emptied} where organization_id = ? limit 1`,
          [own.organizationId],
        );
        // What other rows refer to is refused for their sake already.
        expect([1451, 1452], name).toContain(moved);
      }
    }
  });

  test("compares ids and tokens byte by byte: letter case counts", async () => {
    const columns = await rowsOf(
      "select table_name as tab, column_name as col from information_schema.columns where table_schema = database() and collation_name = 'ascii_bin' and table_name in (select table_name from information_schema.columns where table_schema = database() and column_name = 'organization_id')",
    );
    expect(columns.length).toBeGreaterThan(2);
    // Some of them refer to each other, and change one after the other here.
    await connection.query("set foreign_key_checks = 0");
    for (const { tab, col } of columns) {
      const count = async (value: string) => {
        const [row] = await rowsOf(`select count(*) as found from \`${tab}\` where \`${col}\` = ?`, [value]);
        return Number(row?.found);
      };
      const value = `${own.organizationId}Ae`;
      await connection.query(`update \`${tab}\` set \`${col}\` = ? where organization_id = ? limit 1`, [
        value,
        own.organizationId,
      ]);
      expect(await count(value), `${tab}.${col}`).toBe(1);
      expect(await count(value.toUpperCase()), `${tab}.${col} in capitals`).toBe(0);
    }
    await connection.query("set foreign_key_checks = 1");
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
    await expect(settled({})).resolves.toEqual({ isClusterNode: false });
  });
});
