import { asTenant } from "@test/builders";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, tenantScopedDatabase } from "@/server/db/client";
import { products } from "@/server/db/schema";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

/** The functions of an object: its own, where Drizzle keeps joins and execute, and those of its classes. */
function functionsOf(object: object): string[] {
  const names = new Set<string>();
  for (
    let level: object | null = object;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value === "function" && name !== "constructor") names.add(name);
    }
  }
  return [...names].sort();
}

test("TenantDb offers these functions and exposes nothing of what is behind it", async () => {
  await asTenant(1, async () => {
    const db = tenantDb();
    expect(functionsOf(db)).toEqual([
      "$with",
      "count",
      "delete",
      "deleteSome",
      "exists",
      "insert",
      "run",
      "select",
      "selectDistinct",
      "total",
      "transaction",
      "update",
      "upsert",
      "with",
    ]);
    expect(Reflect.ownKeys(db)).toEqual([]);
    const named = db.$with("named").as(db.select().from(products));
    expect(Reflect.ownKeys(db.with(named))).toEqual(["select", "selectDistinct"]);
  });
});

/**
 * Fails if a Drizzle upgrade adds a way to build SQL. Before updating the snapshot: does TenantDialect narrow what the
 * new function builds, and does the list of attacks cover it?
 */
test("what Drizzle offers around and behind TenantDb is what was reviewed", async () => {
  await asTenant(1, async () => {
    const handle = tenantScopedDatabase();
    const select = handle.select();
    const surface = {
      database: functionsOf(handle),
      session: functionsOf(Reflect.get(handle, "session")),
      dialect: functionsOf(Reflect.get(handle, "dialect")),
      select: functionsOf(select),
      selected: functionsOf(select.from(products)),
      subquery: functionsOf(select.from(products).as("sub")),
      insert: functionsOf(handle.insert(products)),
      update: functionsOf(handle.update(products)),
      updated: functionsOf(handle.update(products).set({ stock: 1 })),
      deleted: functionsOf(handle.delete(products)),
      with: functionsOf(handle.with()),
      sql: functionsOf(sql``),
    };
    expect(surface).toMatchSnapshot();
  });
});
