import { pathToFileURL } from "node:url";
import { count } from "drizzle-orm";
import type { MySqlTable } from "drizzle-orm/mysql-core";
import { drizzle, type MySql2Database } from "drizzle-orm/mysql2";
import { createConnection } from "mysql2/promise";
import { connectionOptions, initializeSession } from "@/server/db/connection-pool";
import {
  activityLogs,
  categories,
  customFieldOptions,
  customFields,
  deletedProducts,
  organization,
  productCategories,
  productCosts,
  productFieldValues,
  products,
  productTags,
  productTerms,
  stockMovements,
  tenants,
  user,
  userDetails,
} from "@/server/db/schema";

interface SeedOptions {
  /** mysql://user:password@host:port/database, migrated. */
  url: string;
  /**
   * Why the well-known demo passwords are allowed: the server is the private one of `npm start`, or `--force` was
   * given.
   */
  allowed: "private" | "forced" | undefined;
  /** How many plain products Acme has in addition to those of its catalog. */
  products?: number;
}

const bcryptRounds = 12;
const rowsPerInsert = 500;

/**
 * Fills an empty database with the demo tenants, all or nothing, and reports the result in one line. A database with
 * organizations is left alone. Throws an Error if the server is not private and the seed is not forced.
 */
export async function seedDemo({ url, allowed, products: more = 0 }: SeedOptions): Promise<string> {
  if (!allowed) {
    throw new Error(
      "The demo data has well-known passwords, and this database server is not the private one of `npm start`. " +
        "To seed it anyway, pass --force.",
    );
  }
  const connection = await createConnection(connectionOptions(url));
  try {
    await initializeSession(connection);
    const db = drizzle({ client: connection, casing: "snake_case" });
    return await db.transaction((tx) => seedWhenEmpty(tx, more));
  } finally {
    await connection.end();
  }
}

async function seedWhenEmpty(db: Pick<MySql2Database, "select" | "insert">, more: number): Promise<string> {
  const [existing] = await db.select({ organizations: count() }).from(organization);
  if (existing?.organizations) {
    return `No demo data added: the database already has organizations (${existing.organizations})`;
  }

  const rows = await demoRows();
  const acme = rows.organization.find(({ subdomain }) => subdomain === "acme");
  if (more > 0 && acme?.id) {
    const { moreProducts } = await import("./demo/more-products");
    const firstId = rows.products.length + 1;
    const added = moreProducts(more, { organizationId: acme.id, firstId, createdBy: acme.repId });
    rows.products = rows.products.concat(added.products);
    rows.productTerms = rows.productTerms.concat(added.productTerms);
    rows.stockMovements = rows.stockMovements.concat(added.stockMovements);
  }
  await insertAll(db, organization, rows.organization);
  await insertAll(db, tenants, rows.tenants);
  await insertAll(db, user, rows.user);
  await insertAll(db, userDetails, rows.userDetails);
  await insertAll(db, products, rows.products);
  await insertAll(db, deletedProducts, rows.deletedProducts);
  await insertAll(db, productTerms, rows.productTerms);
  await insertAll(db, stockMovements, rows.stockMovements);
  await insertAll(db, categories, rows.categories);
  await insertAll(db, productCategories, rows.productCategories);
  await insertAll(db, productTags, rows.productTags);
  await insertAll(db, productCosts, rows.productCosts);
  await insertAll(db, customFields, rows.customFields);
  await insertAll(db, customFieldOptions, rows.customFieldOptions);
  await insertAll(db, productFieldValues, rows.productFieldValues);
  await insertAll(db, activityLogs, rows.activityLogs);
  return `Demo data: ${rows.tenants.length} tenants, ${rows.user.length} users, ${rows.products.length} products`;
}

async function demoRows() {
  // Loaded here, so that a start that finds data does not wait for the catalogs.
  const [{ default: bcrypt }, { demoPassword }, { demoTenants }, { rowsOf }] = await Promise.all([
    import("bcryptjs"),
    import("./demo/accounts.mjs"),
    import("./demo/tenants"),
    import("./demo/rows"),
  ]);
  // One hash for all: a shared salt reveals only that the passwords are equal, which is printed at every start anyway.
  return rowsOf(demoTenants(new Date()), await bcrypt.hash(demoPassword, bcryptRounds));
}

async function insertAll<T extends MySqlTable>(
  db: Pick<MySql2Database, "insert">,
  table: T,
  rows: T["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await db.insert(table).values(rows.slice(start, start + rowsPerInsert));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  const isPrivate = process.env.DEMO_SEED_ALLOWED === "private";
  const allowed = process.argv.includes("--force") ? "forced" : isPrivate ? "private" : undefined;
  console.log(await seedDemo({ url, allowed }));
}
