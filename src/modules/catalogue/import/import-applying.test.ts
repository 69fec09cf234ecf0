import { createOrganization, createProduct } from "@test/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { admin, adminWithLimit, allOrNothing, row, skipBad, stageAll, workOf } from "@test/import-work";
import { createConnection } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { usersRouter } from "@/api/routers/users";
import { env } from "@/env";
import { asPrincipal } from "@/server/authorize";
import { observeDatabase } from "@/server/db/observer";
import { deletedProducts, productStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { applyImport } from "./import-applying";

it("a half-done import goes no further once its person may not write products any more", async () => {
  const chief = await signedInToNewOrganization("admin");
  const work = workOf(await signedIn(chief, "staff"));
  const { id } = await stageAll(
    work,
    Array.from({ length: 600 }, (_, index) => row(`HALF-${index}`)),
  );
  const { appliedRows } = await work.imports.run({ id, ...skipBad });
  expect(appliedRows).toBe(500);
  const users = createCallerFactory(usersRouter)(chief.context());
  const { version } = await users.byId({ id: work.userId });
  // A call that has been let in, and has yet to begin its transaction.
  const late = work.context();
  const principal = await late.principal();
  await users.update({ id: work.userId, version, roles: ["client"] });
  const rest = asPrincipal(principal, () => applyImport(tenantDb(), principal, { id, ...skipBad }));
  await expect(rest).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(await work.stored()).toHaveLength(500);
});

it("a product with a SKU that no new one can have is changed, but not created once it has another", async () => {
  const work = await admin();
  const id = await createProduct(work.organizationId, { sku: "OLD\t0001", name: "Anvil", price: "1.00" });
  const later = await createProduct(work.organizationId, { sku: "OLD\t0002", name: "Bolt", price: "1.00" });
  const staged = await stageAll(work, [
    row("OLD\t0001", { name: "Anvils" }),
    row("OLD\t0002", { name: "Bolts" }),
    row("OLD 0001"),
  ]);
  expect(staged).toMatchObject({ counts: { update: 2, create: 1 }, adjustments: [] });
  await work.catalog.update({ id: later, version: 1, sku: "OLD-0002" });
  const { counts } = await work.imports.run({ id: staged.id, ...skipBad });
  expect(counts).toMatchObject({ update: 1, create: 1, error: 1 });
  expect(await work.stored()).toMatchObject([
    { id, sku: "OLD\t0001", name: "Anvils", price: "12.50" },
    { sku: "OLD 0001" },
    { sku: "OLD-0002", name: "Bolt" },
  ]);
  expect((await work.catalog.list({ search: "0001" })).items).toHaveLength(2);
});

describe("all or nothing", () => {
  /** A file with a new product, a changed one and one that is the same, after it was applied. */
  async function applied() {
    const work = await admin();
    const { organizationId } = work;
    const same = await createProduct(organizationId, {
      ...{ sku: "SAME-1", name: "Product SAME-1", price: "12.50", stock: 7 },
      updatedAt: new Date("2026-01-01T00:00:00Z"),
    });
    const dear = await createProduct(organizationId, {
      sku: "DEAR-1",
      name: "Anvil",
      price: "10.00",
      stock: 1,
    });
    const { id } = await stageAll(work, [row("NEW-01"), row("SAME-1"), row("DEAR-1", { price: "12,5" })]);
    const done = await work.imports.run({ id, ...allOrNothing });
    expect(done).toMatchObject({ state: "done", counts: { create: 1, update: 1, same: 1, error: 0 } });
    return { work, same, dear, id, done, stored: await work.stored() };
  }

  it("writes every product, counting versions up", async () => {
    const { work, dear, stored } = await applied();
    const { userId } = work;
    expect(stored.slice(0, 2)).toMatchObject([
      {
        ...{ id: dear, sku: "DEAR-1", name: "Product DEAR-1", price: "12.50", stock: 7 },
        ...{ version: 2, updatedBy: userId },
      },
      { sku: "NEW-01", price: "12.50", stock: 7, description: null, version: 1, createdBy: userId },
    ]);
  });

  it("leaves alone what is the same", async () => {
    const { same, stored } = await applied();
    const updatedAt = new Date("2026-01-01T00:00:00Z");
    expect(stored).toHaveLength(3);
    expect(stored[2]).toMatchObject({ id: same, sku: "SAME-1", version: 1, updatedAt });
  });

  it("records what is new or has changed", async () => {
    const { work, dear, stored } = await applied();
    expect(await work.activity()).toMatchObject([
      { action: "product.create", entityId: String(stored[1]?.id), after: { sku: "NEW-01", price: "12.50" } },
      {
        ...{ action: "product.update", entityId: String(dear) },
        before: { name: "Anvil", price: "10.00", stock: 1 },
        after: { name: "Product DEAR-1", price: "12.50", stock: 7 },
      },
    ]);
  });

  it("makes products found by what they are called now", async () => {
    const { work } = await applied();
    const found = async (search: string) => (await work.catalog.list({ search })).items.map(({ sku }) => sku);
    expect(await found("anvil")).toEqual([]);
    expect(await found("product dear")).toEqual(["DEAR-1"]);
    expect(await found("new-01")).toEqual(["NEW-01"]);
  });

  it("changes nothing in a second call, as after a lost response", async () => {
    const { work, id, done, stored } = await applied();
    expect(await work.imports.run({ id, ...allOrNothing })).toEqual(done);
    expect(await work.stored()).toEqual(stored);
    expect(await work.activity()).toHaveLength(2);
  });

  it("changes nothing where one row has problems", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01"), row("NEW-02", { price: "?" })]);
    expect(await refusal(work.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await work.stored()).toEqual([]);
  });

  it("takes everything back where a row turns out bad after 500 good ones, but names that row", async () => {
    const work = await admin();
    const skus = Array.from({ length: 502 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    // Meanwhile somebody makes this product and puts it into the trash.
    await createProduct(work.organizationId, { sku: "SKU-0501", status: productStatus.deleted });
    const after = await work.imports.run({ id, ...allOrNothing });
    expect(after).toMatchObject({ state: "checked", appliedRows: 0, counts: { create: 501, error: 1 } });
    expect(await work.stored()).toHaveLength(1);
    expect(await work.activity()).toEqual([]);
    expect((await work.imports.rows({ id, status: "error" })).items).toMatchObject([
      { line: 503, problems: { sku: "A product in the trash has this SKU" } },
    ]);
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "applying", appliedRows: 500 });
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done" });
    expect(await work.stored()).toHaveLength(502);
  });
});

describe("skipping bad rows", () => {
  it("imports the others and keeps the bad ones", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01"), row("bad")]);
    const done = await work.imports.run({ id, ...skipBad });
    expect(done).toMatchObject({ state: "done", counts: { create: 1, error: 1 } });
    expect(await work.stored()).toMatchObject([{ sku: "NEW-01" }]);
    expect((await work.imports.rows({ id, status: "error" })).items).toMatchObject([{ line: 3 }]);
  });

  it("looks again at what has changed since the check", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01"), row("bad"), row("LATE-1")]);
    await createProduct(work.organizationId, { sku: "LATE-1", name: "Made meanwhile", stock: 7 });
    const done = await work.imports.run({ id, ...skipBad });
    expect(done).toMatchObject({ state: "done", counts: { create: 1, update: 1, error: 1 } });
    expect(await work.stored()).toMatchObject([
      { sku: "LATE-1", name: "Product LATE-1", version: 2 },
      { sku: "NEW-01" },
    ]);
    expect((await work.imports.rows({ id, status: "error" })).items).toMatchObject([{ line: 3 }]);
  });

  it("applies each row once where several tabs go on with it together", async () => {
    const work = await admin();
    const skus = Array.from({ length: 1201 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "applying", appliedRows: 500 });
    await Promise.all([1, 2, 3].map(() => work.imports.run({ id, ...skipBad })));
    expect(await work.imports.byId({ id })).toMatchObject({ state: "done", appliedRows: 1201 });
    const stored = await work.stored();
    expect(stored).toHaveLength(1201);
    expect(new Set(stored.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await work.activity()).toHaveLength(1201);
  });

  it("stays open where it stopped in the middle, to go on only in the mode it began with", async () => {
    const work = await admin();
    const skus = Array.from({ length: 501 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    await work.imports.run({ id, ...skipBad });
    expect((await work.imports.open()).items).toMatchObject([{ id, state: "applying", appliedRows: 500 }]);
    expect(await refusal(work.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done", appliedRows: 501 });
  });
});

describe("the status of products", () => {
  it("is set by the cells of a file that are not empty", async () => {
    const work = await admin();
    const known = { price: "12.50", stock: 7, status: productStatus.draft };
    await createProduct(work.organizationId, { ...known, sku: "OLD-1", name: "Product OLD-1" });
    await createProduct(work.organizationId, { ...known, sku: "OLD-2", name: "Another name" });
    const staged = await stageAll(work, [
      row("OLD-1", { status: "archived" }),
      row("OLD-2", { status: "" }),
      row("NEW-1", { status: "Entwurf" }),
      row("NEW-2"),
    ]);
    expect(staged.counts).toMatchObject({ update: 2, create: 2 });
    const rows = await work.imports.rows({ id: staged.id, status: "update" });
    expect(rows.items[0]?.changes).toEqual([{ field: "status", before: "draft", after: "archived" }]);
    await work.imports.run({ id: staged.id, ...allOrNothing });
    expect((await work.stored()).map(({ sku, name, status }) => [sku, name, status])).toEqual([
      ["NEW-1", "Product NEW-1", productStatus.draft],
      ["NEW-2", "Product NEW-2", productStatus.active],
      ["OLD-1", "Product OLD-1", productStatus.archived],
      ["OLD-2", "Product OLD-2", productStatus.draft],
    ]);
  });
});

describe("products in the trash", () => {
  it("come out of it where the person may and wants that, changed as the file says", async () => {
    const work = await admin();
    const values = {
      sku: "GONE-1",
      name: "Old name",
      price: "12.50",
      stock: 7,
      status: productStatus.deleted,
    };
    await createProduct(work.organizationId, values);
    const { id } = await stageAll(work, [row("GONE-1")]);
    await work.imports.run({ id, mode: "all_or_nothing", restoreTrashed: true });
    expect(await work.stored()).toMatchObject([
      { name: "Product GONE-1", status: productStatus.active, version: 2 },
    ]);
    expect((await work.activity()).map(({ action }) => action)).toEqual([
      "product.restore",
      "product.update",
    ]);
  });

  it("come out with their last change only if they are as the file says", async () => {
    const work = await admin();
    const updatedAt = new Date("2020-01-01T00:00:00.123Z");
    const items: { id: number; version: number }[] = [];
    for (const sku of ["GONE-1", "GONE-2"]) {
      const asInFile = { sku, name: `Product ${sku}`, price: "12.50", stock: 7 };
      const id = await createProduct(work.organizationId, { ...asInFile, updatedAt });
      items.push({ id, version: 1 });
    }
    await work.catalog.bulkDelete({ items });
    const { id } = await stageAll(work, [row("GONE-1"), row("GONE-2", { name: "New name" })]);
    await work.imports.run({ id, mode: "all_or_nothing", restoreTrashed: true });
    const [first, second] = (await work.stored()).toSorted((a, b) => a.id - b.id);
    expect(first).toMatchObject({ version: 3, updatedAt, updatedBy: null });
    expect(second).toMatchObject({ version: 3, name: "New name", updatedBy: work.userId });
    expect(second?.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
    expect(await work.inTenant(() => tenantDb().count(deletedProducts))).toBe(0);
  });

  it("come out with the status that they had, unless the file gives another one", async () => {
    const work = await admin();
    const items: { id: number; version: number }[] = [];
    for (const sku of ["GONE-1", "GONE-2", "GONE-3"]) {
      const asInFile = { sku, name: `Product ${sku}`, price: "12.50", stock: 7 };
      const id = await createProduct(work.organizationId, { ...asInFile, status: productStatus.draft });
      items.push({ id, version: 1 });
    }
    await work.catalog.bulkDelete({ items });
    const { id } = await stageAll(work, [
      row("GONE-1"),
      row("GONE-2", { name: "New name" }),
      row("GONE-3", { status: "Active" }),
    ]);
    await work.imports.run({ id, mode: "all_or_nothing", restoreTrashed: true });
    expect((await work.stored()).map(({ status, version }) => [status, version])).toEqual([
      [productStatus.draft, 3],
      [productStatus.draft, 3],
      [productStatus.active, 3],
    ]);
  });

  it("come out with the change before a deletion that the import had to wait for", async () => {
    const work = await admin();
    const updatedAt = new Date("2020-01-01T00:00:00.123Z");
    const asInFile = { sku: "GONE-1", name: "Product GONE-1", price: "12.50", stock: 7 };
    const product = await createProduct(work.organizationId, { ...asInFile, updatedAt });
    const { id } = await stageAll(work, [row("GONE-1")]);
    const other = await createConnection(env().DATABASE_URL);
    await other.query("begin");
    await other.query("update products set status = 0, version = 2, updated_at = now(3) where id = ?", [
      product,
    ]);
    await other.query(
      "insert into deleted_products (organization_id, product_id, version, last_changed_at) values (?, ?, 2, '2020-01-01 00:00:00.123')",
      [work.organizationId, product],
    );
    let stop = () => {};
    // What it reads without a lock from then on is of before the deletion.
    const begun = new Promise<void>((resolve) => {
      stop = observeDatabase({
        statement({ sql }) {
          if (/^select `line` from `product_import_rows`/.test(sql)) resolve();
        },
      });
    });
    const applied = work.imports.run({ id, mode: "all_or_nothing", restoreTrashed: true });
    await begun.finally(stop);
    await other.query("commit");
    await other.end();
    await applied;
    expect(await work.stored()).toMatchObject([{ status: productStatus.active, version: 3, updatedAt }]);
  });

  it("stay there otherwise", async () => {
    const organization = await createOrganization();
    const staff = workOf(await signedIn(organization, "staff"));
    await createProduct(organization.organizationId, { sku: "GONE-1", status: productStatus.deleted });
    const { id } = await stageAll(staff, [row("GONE-1")]);
    const restoring = staff.imports.run({ id, mode: "skip_bad", restoreTrashed: true });
    expect(await refusal(restoring)).toBe("FORBIDDEN");
    expect(await refusal(staff.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await staff.imports.run({ id, ...skipBad })).toMatchObject({ counts: { restore: 0, error: 1 } });
    expect(await staff.stored()).toMatchObject([{ status: productStatus.deleted, version: 1 }]);
  });
});

describe("a limit of products", () => {
  it("makes rows bad that would pass it, when they are checked and when they are applied", async () => {
    const work = await adminWithLimit(2);
    const cells = [row("NEW-01"), row("NEW-02"), row("NEW-03")];
    const { id, counts } = await stageAll(work, cells);
    expect(counts).toMatchObject({ create: 2, error: 1 });
    await createProduct(work.organizationId, { sku: "MEANWHILE" });
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ counts: { create: 1, error: 2 } });
    expect(await work.stored()).toHaveLength(2);
  });
});
