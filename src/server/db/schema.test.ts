import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import { getTableConfig, MySqlTable } from "drizzle-orm/mysql-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnCasing, tenantTables } from "@/server/tenancy/tenant-tables";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { closeDatabase } from "./client";
import * as schema from "./schema";

type Row = Record<string, unknown>;

async function catalog(text: string): Promise<Row[]> {
  return withoutTenantScope("read the catalog", async (db) => {
    const [rows] = await db.execute(sql.raw(text));
    if (!Array.isArray(rows)) throw new Error("The catalog did not return rows");
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value])),
    );
  });
}

let columns: Row[];
let indexes: Row[];
let foreignKeys: Row[];
let tables: Row[];

beforeAll(async () => {
  tables = await catalog(
    "select table_name as name, engine, table_collation as collation from information_schema.tables where table_schema = database()",
  );
  columns = await catalog(
    "select table_name as tab, column_name as name, column_type as type, is_nullable as nullable, column_default as def, extra, character_set_name as charset, collation_name as collation from information_schema.columns where table_schema = database() order by table_name, ordinal_position",
  );
  indexes = await catalog(
    "select table_name as tab, index_name as name, non_unique, group_concat(column_name order by seq_in_index) as cols from information_schema.statistics where table_schema = database() group by table_name, index_name, non_unique",
  );
  foreignKeys = await catalog(
    "select k.table_name as tab, k.constraint_name as name, group_concat(k.column_name order by k.ordinal_position) as cols, k.referenced_table_name as target, group_concat(k.referenced_column_name order by k.ordinal_position) as target_cols, max(r.delete_rule) as delete_rule from information_schema.key_column_usage k join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name and r.table_name = k.table_name where k.table_schema = database() and k.referenced_table_name is not null group by k.table_name, k.constraint_name, k.referenced_table_name",
  );
});
afterAll(closeDatabase);

/** As the architecture writes it; MariaDB adds display widths, which mean nothing. */
function columnsOf(table: string): string[] {
  return columns
    .filter(({ tab }) => tab === table)
    .map(({ name, type, nullable, def, extra }) => {
      const plainType = String(type).replace(/\b((?:small|big)?int)\(\d+\)/, "$1");
      const hasDefault = def !== null && def !== "NULL";
      const plainDefault = String(def)
        .replace(/^'(.*)'$/, "$1")
        .replace(/\(\)$/, "")
        .toUpperCase();
      return [
        name,
        plainType,
        nullable === "NO" ? "NOT NULL" : "NULL",
        ...(hasDefault ? [`DEFAULT ${plainDefault}`] : []),
        ...(/auto_increment/i.test(String(extra)) ? ["AUTO_INCREMENT"] : []),
        ...(/on update/i.test(String(extra)) ? ["ON UPDATE"] : []),
      ].join(" ");
    });
}

const indexesOf = (table: string) =>
  indexes
    .filter(({ tab }) => tab === table)
    .map(({ name, non_unique, cols }) => `${Number(non_unique) ? "" : "unique "}${name} (${cols})`)
    .sort();

describe("the tables that existing databases have", () => {
  test("organization", () => {
    expect(columnsOf("organization")).toEqual([
      "id int unsigned NOT NULL AUTO_INCREMENT",
      "name varchar(256) NOT NULL",
      "sponsor_id int NOT NULL",
      "rep_id int NOT NULL",
      "bcc_audit_email_address varchar(255) NULL",
      "details text NULL",
      "subdomain varchar(50) NULL",
    ]);
    expect(indexesOf("organization")).toEqual(["unique PRIMARY (id)", "unique unique_subdomain (subdomain)"]);
  });

  test("user", () => {
    expect(columnsOf("user")).toEqual([
      "id int unsigned NOT NULL AUTO_INCREMENT",
      "email varchar(255) NOT NULL",
      "password_hash varchar(255) NOT NULL",
      "first_name varchar(40) NOT NULL",
      "last_name varchar(40) NOT NULL",
      "username varchar(255) NULL",
      "roles varchar(40) NOT NULL DEFAULT [C]",
      "status smallint NOT NULL DEFAULT 10",
      "organization_id int unsigned NOT NULL",
      "advisor_id int NULL",
      "sponsor_id int NULL",
      "created_at int NOT NULL",
      "updated_at int NOT NULL",
      "last_login_time timestamp NULL",
    ]);
    expect(indexesOf("user")).toEqual([
      "idx_email (email)",
      "idx_organization_id (organization_id)",
      "idx_user_org_email (organization_id,email)",
      "idx_user_org_status (organization_id,status)",
      "unique PRIMARY (id)",
      "unique unique_email_org (email,organization_id)",
      "unique unique_user_org_id (organization_id,id)",
    ]);
    expect(foreignKeys.filter(({ tab }) => tab === "user")).toEqual([
      expect.objectContaining({
        name: "fk_user_organization",
        cols: "organization_id",
        target: "organization",
        target_cols: "id",
        delete_rule: "CASCADE",
      }),
    ]);
  });

  test("tenants", () => {
    const settings = columnsOf("tenants").find((column) => column.startsWith("settings"));
    // JSON is text in MariaDB.
    expect(settings).toMatch(/^settings (json|longtext) NULL$/);
    expect(columnsOf("tenants").filter((column) => column !== settings)).toEqual([
      "id varchar(36) NOT NULL",
      "name varchar(255) NOT NULL",
      "subdomain varchar(100) NOT NULL",
      "is_active tinyint(1) NOT NULL DEFAULT 1",
      "created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP",
      "updated_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE",
    ]);
    expect(indexesOf("tenants")).toEqual([
      "idx_is_active (is_active)",
      "unique PRIMARY (id)",
      "unique unique_tenant_name (name)",
      "unique unique_tenant_subdomain (subdomain)",
    ]);
  });
});

const schemaTables = Object.values(schema).flatMap((entry) => (is(entry, MySqlTable) ? [entry] : []));

describe.each(schemaTables.map((table) => ({ name: getTableName(table), table })))(
  "$name",
  ({ name, table }) => {
    const casing = new CasingCache(columnCasing);

    test("is InnoDB in utf8mb4_unicode_ci, except for tokens, which are compared byte by byte", () => {
      expect(tables.find((row) => row.name === name)).toMatchObject({
        engine: "InnoDB",
        collation: "utf8mb4_unicode_ci",
      });
      for (const column of columns.filter(({ tab, charset }) => tab === name && charset !== null)) {
        // MariaDB keeps JSON in a column of its own collation.
        expect(["utf8mb4_unicode_ci", "ascii_bin", "utf8mb4_bin"]).toContain(column.collation);
      }
    });

    test("has the columns of the schema", () => {
      const declared = Object.values(getTableColumns(table)).map((column) => casing.getColumnCasing(column));
      expect(columnsOf(name).map((column) => column.split(" ")[0])).toEqual(declared);
    });
  },
);

describe.each([...tenantTables().keys()].filter((name) => name !== "organization"))(
  "tenant table %s",
  (name) => {
    test("begins every index of its own with the tenant", () => {
      // Two of existing databases, those by which workers find what is due in all tenants, and what must be unique across them.
      const exceptions = new Set([
        "user.idx_email",
        "user.unique_email_org",
        "outbox_mails.idx_outbox_mail_due",
        "product_import_jobs.idx_product_import_job_due",
        "former_subdomains.unique_former_subdomain",
      ]);
      for (const index of indexes.filter(({ tab }) => tab === name)) {
        const isAlone = index.cols === "id";
        if (exceptions.has(`${name}.${index.name}`)) continue;
        expect(isAlone || String(index.cols).startsWith("organization_id"), `${name}.${index.name}`).toBe(
          true,
        );
      }
    });

    test("refers to other tenant tables together with the tenant", () => {
      for (const key of foreignKeys.filter(({ tab }) => tab === name)) {
        expect(String(key.cols).split(",")[0], `${name}.${key.name}`).toBe("organization_id");
        if (key.target !== "organization")
          expect(String(key.target_cols).split(",")[0]).toBe("organization_id");
      }
    });
  },
);

describe("foreign keys", () => {
  const columnsOfIndexes = (table: unknown) =>
    indexes.filter(({ tab }) => tab === table).map(({ name, cols }) => ({ name, cols: String(cols) }));

  test("of several columns have an index of exactly these on both sides", () => {
    const composite = foreignKeys.filter(({ cols }) => String(cols).includes(","));
    expect(composite.length).toBeGreaterThan(10);
    for (const { tab, name, cols, target, target_cols } of composite) {
      expect(columnsOfIndexes(tab), `${tab}.${name}`).toContainEqual(expect.objectContaining({ cols }));
      const parents = columnsOfIndexes(target);
      expect(parents, `${name} in ${target}`).toContainEqual(expect.objectContaining({ cols: target_cols }));
    }
  });

  // MySQL 9.6 and later check a key through the first index that begins with its columns, and leave out the check where
  // that index goes on with a column that is NULL.
  test("are not served by an index that goes on with a column that may be null", () => {
    for (const { tab, name, cols } of foreignKeys) {
      const serving = columnsOfIndexes(tab).filter((index) => `${index.cols},`.startsWith(`${cols},`));
      if (serving.some((index) => index.name === "PRIMARY")) continue;
      const mayBeNull = new Set(
        columns
          .filter((column) => column.tab === tab && column.nullable === "YES")
          .map((column) => column.name),
      );
      for (const index of serving) {
        const further = index.cols.split(",").slice(String(cols).split(",").length);
        expect(
          further.filter((column) => mayBeNull.has(column)),
          `${tab}.${name} by ${index.name}`,
        ).toEqual([]);
      }
    }
  });
});

test("tells tenant tables from global ones by their columns", () => {
  const global = schemaTables
    .map((table) => getTableConfig(table).name)
    .filter((name) => !tenantTables().has(name));
  expect(global).toEqual([
    "backfills",
    "bucket_sweeps",
    "cache_epochs",
    "demo_tenants",
    "system_metrics",
    "tenants",
  ]);
  expect(tenantTables().get("organization")).toMatchObject({ tenantColumn: "id", generatedColumn: "id" });
  expect(tenantTables().get("products")).toEqual({
    tenantColumn: "organization_id",
    generatedColumn: "id",
    upsertIsSafe: true,
  });
  expect(tenantTables().get("auth_sessions")).toMatchObject({
    generatedColumn: undefined,
    upsertIsSafe: true,
  });
});
