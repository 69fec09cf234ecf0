import { asTenant, createOrganization } from "@test/builders";
import { refusal, refusalOf, signedIn } from "@test/callers";
import { admin, file, row, skipBad, stageAll, workOf } from "@test/import-work";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { productImportRows, productImports } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

describe("imports of a person", () => {
  it("are offered with the columns of the last file while they are open", async () => {
    const work = await admin();
    const columns = { sku: 3, name: 0 };
    const { id } = await work.imports.begin({ ...file, columns, rowCount: 2 });
    expect(await work.imports.open()).toMatchObject({
      items: [{ id, state: "staging", fileName: "spring.csv", columns }],
      lastMapping: file.mapping,
      lastColumns: columns,
    });
  });

  it("leave the open list once they are finished", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01")]);
    expect((await work.imports.open()).items).toMatchObject([{ id, state: "checked" }]);
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done" });
    expect((await work.imports.open()).items).toEqual([]);
  });

  it("leave the open list once they are canceled", async () => {
    const work = await admin();
    const { id } = await work.imports.begin({ ...file, rowCount: 2 });
    await work.imports.cancel({ id });
    expect((await work.imports.open()).items).toEqual([]);
  });

  it("are neither offered nor found by a colleague", async () => {
    const organization = await createOrganization();
    const work = workOf(await signedIn(organization, "admin"));
    const colleague = workOf(await signedIn(organization, "admin"));
    const { id } = await work.imports.begin({ ...file, rowCount: 2 });
    expect(await colleague.imports.open()).toEqual({
      items: [],
      faulty: [],
      finished: [],
      lastMapping: null,
      lastColumns: null,
    });
    expect(await refusal(colleague.imports.byId({ id }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.imports.rows({ id }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.imports.cancel({ id }))).toBe("NOT_FOUND");
    expect((await work.imports.open()).items).toMatchObject([{ id }]);
  });

  it("are no more than five at a time", async () => {
    const { imports } = await admin();
    const begin = () => imports.begin({ ...file, rowCount: 1 });
    for (const _ of [1, 2, 3, 4, 5]) await begin();
    expect((await refusalOf(begin()))?.message).toMatch(/Finish or discard/);
  });

  it("are no more than five, however many begin at once or were finished after them", async () => {
    const work = await admin();
    const begin = () => refusal(work.imports.begin({ ...file, rowCount: 1 }));
    const codes = await Promise.all(Array.from({ length: 8 }, begin));
    expect(codes.filter((code) => code === undefined)).toHaveLength(5);
    const done = { ...file, rowCount: 1, stagedRows: 1, appliedRows: 1, mode: "skip_bad" } as const;
    const expiresAt = new Date(Date.now() + 3_600_000);
    await asTenant(
      work.organizationId,
      () =>
        tenantDb().insert(
          productImports,
          Array.from({ length: 50 }, () => ({ ...done, expiresAt })),
        ),
      work.userId,
    );
    expect(await begin()).toBe("CONFLICT");
  });

  it("are forgotten after a week, with their rows", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01")]);
    await work.inTenant(() =>
      tenantDb().update(productImports, { expiresAt: new Date(0) }, eq(productImports.id, id)),
    );
    expect((await work.imports.open()).items).toEqual([]);
    await work.imports.begin({ ...file, rowCount: 1 });
    expect(await refusal(work.imports.byId({ id }))).toBe("NOT_FOUND");
    expect(await work.inTenant(() => tenantDb().count(productImportRows))).toBe(0);
  });

  it("keep what they have applied when they are canceled half-way", async () => {
    const work = await admin();
    const skus = Array.from({ length: 501 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    await work.imports.run({ id, ...skipBad });
    expect(await work.imports.cancel({ id })).toMatchObject({ state: "applying", appliedRows: 500 });
    expect(await work.stored()).toHaveLength(500);
    expect(await refusal(work.imports.run({ id, ...skipBad }))).toBe("NOT_FOUND");
  });
});
