import { asTenant } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ImportCells } from "@/lib/product-import";
import { searchPartsOf } from "@/lib/search-terms";
import { observeDatabase } from "@/server/db/observer";
import { termsOfProduct } from "@/server/db/product-terms";
import { categories, productCategories, products, productTags, productTerms } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { importsRouter } from "./imports.router";

const createCaller = createCallerFactory(importsRouter);
const file = { fileName: "spring.csv", fingerprint: "f1", mapping: { sku: "SKU", name: "Name" } };

/** An administrator with a catalog made by an import, and what the steps of another import ask the database. */
async function importer() {
  const user = await signedInToNewOrganization("admin");
  const imports = createCaller(user.context());
  const statements = async (step: () => Promise<unknown>): Promise<string[]> => {
    const found: string[] = [];
    const stop = observeDatabase({ statement: ({ sql }) => found.push(sql) });
    await step();
    stop();
    return found;
  };
  const importAll = async (cells: ImportCells[]) => {
    const { id } = await imports.begin({ ...file, rowCount: cells.length });
    const rows = cells.map((cells, index) => ({ line: index + 2, cells }));
    const staging = await statements(() => imports.stage({ id, after: 0, rows }));
    const applying = await statements(() =>
      imports.run({ id, mode: "all_or_nothing", restoreTrashed: false }),
    );
    return { staging, applying };
  };
  const inTenant = <T>(callback: () => Promise<T>) => asTenant(user.organizationId, callback);
  return { importAll, inTenant };
}

const row = (index: number, cells: Partial<ImportCells> = {}): ImportCells => ({
  sku: `SKU-${String(index).padStart(4, "0")}`,
  name: `Product number ${index}`,
  price: "12.50",
  ...cells,
});
const rows = (count: number, cells?: (index: number) => Partial<ImportCells>) =>
  Array.from({ length: count }, (_, index) => row(index, cells?.(index)));

const of = (statements: string[], table: string) => statements.filter((sql) => sql.includes(`\`${table}\``));

test("after a change, products are found by exactly what they are called now", async () => {
  const { importAll, inTenant } = await importer();
  const name = (names: string[]) => (index: number) => ({ name: names[index % names.length] ?? "" });
  await importAll(rows(60, name(["steel hammer", "oak saw", "old oak hammer"])));
  // What one loses the next one gets or keeps.
  await importAll(rows(60, name(["steel saw", "oak hammer", "old oak hammer"])));
  const [stored, terms] = await inTenant(() =>
    Promise.all([tenantDb().select().from(products), tenantDb().select().from(productTerms)]),
  );
  expect(terms.map(({ productId, term }) => `${productId} ${term}`).sort()).toEqual(
    stored.flatMap((product) => termsOfProduct(product).map((term) => `${product.id} ${term}`)).sort(),
  );
});

test("an import writes barcode, unit, supplier and minimum stock where cells are filled", async () => {
  const { importAll, inTenant } = await importer();
  const details = { barcode: "4006381333931", unit: "box", supplier: "Kestrel", minimumStock: "25" };
  await importAll([row(1, details), row(2)]);
  await importAll([
    row(1, { barcode: "9638-5074", unit: "", supplier: "Brandt & Sons", minimumStock: "0" }),
    row(2, details),
  ]);
  const [stored, terms] = await inTenant(() =>
    Promise.all([
      tenantDb().select().from(products).orderBy(asc(products.sku)),
      tenantDb().select().from(productTerms),
    ]),
  );
  expect(stored).toMatchObject([
    { barcode: "96385074", unit: "box", supplier: "Brandt & Sons", minimumStock: 0, version: 2 },
    { ...details, minimumStock: 25, version: 2 },
  ]);
  expect(terms.map(({ productId, term }) => `${productId} ${term}`).sort()).toEqual(
    stored.flatMap((product) => termsOfProduct(product).map((term) => `${product.id} ${term}`)).sort(),
  );
});

test("a changed name writes only the terms that are new", async () => {
  const { importAll, inTenant } = await importer();
  await importAll(rows(40));
  const before = await inTenant(() => tenantDb().count(productTerms));
  const { applying } = await importAll(rows(40, (index) => ({ name: `Product number ${index} mended` })));
  expect(await inTenant(() => tenantDb().count(productTerms, eq(productTerms.term, "mended")))).toBe(40);
  const added = ["mended", ...searchPartsOf(["mended"])];
  expect(await inTenant(() => tenantDb().count(productTerms))).toBe(before + 40 * added.length);
  expect(of(applying, "product_terms").map((sql) => sql.split(" ", 1)[0])).toEqual(["select", "insert"]);
});

test("changed stocks read all last movements at once", async () => {
  const { importAll } = await importer();
  const stocks = (stock: number) => rows(60, (index) => ({ stock: String(stock + index) }));
  const { applying: creating } = await importAll(stocks(1));
  const { applying: changing } = await importAll(stocks(2));
  const verbs = (statements: string[]) =>
    of(statements, "stock_movements").map((sql) => sql.split(" ", 1)[0]);
  expect(verbs(creating)).toEqual(["insert"]);
  expect(verbs(changing)).toEqual(["select", "insert"]);
});

test("rows are staged with their statuses, by inserts alone", async () => {
  const { importAll } = await importer();
  await importAll(rows(500));
  const { staging } = await importAll(rows(500, (index) => (index % 2 === 0 ? { price: "99" } : {})));
  const writes = of(staging, "product_import_rows").filter((sql) => !sql.startsWith("select"));
  expect(writes.map((sql) => sql.split(" ", 1)[0])).toEqual(Array(5).fill("insert"));
  expect(staging.filter((sql) => sql.includes("on duplicate key"))).toEqual([]);
});

test("an import files new and changed products with few statements", async () => {
  const { importAll, inTenant } = await importer();
  const { insertId: categoryId } = await inTenant(() =>
    tenantDb().insert(categories, { name: "Tools", parentId: null, ancestors: "/", position: 1 }),
  );
  const filed = (tags: string) => rows(60, (index) => ({ tags: `${tags}, ${index}`, category: "tools" }));
  await importAll([...filed("new"), row(60)]);
  const { applying } = await importAll([...filed("Old|NEW"), row(60)]);
  const [tags, places] = await inTenant(() =>
    Promise.all([tenantDb().select().from(productTags), tenantDb().select().from(productCategories)]),
  );
  expect(tags.filter(({ tag }) => tag === "NEW")).toHaveLength(60);
  expect(tags).toHaveLength(180);
  expect(places.map((place) => place.categoryId)).toEqual(Array(60).fill(categoryId));
  expect(of(applying, "product_tags").filter((sql) => sql.startsWith("delete"))).toHaveLength(1);
});
