import { asTenant } from "@test/builders";
import { refusal, type SignedIn, signedIn } from "@test/callers";
import { startServer } from "@test/http-server";
import { admin, allOrNothing, row, rowsOf, skipBad, type Work, workOf } from "@test/import-work";
import { forgetBucket, type OwnBucket, startOwnBucket } from "@test/own-bucket";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/env";
import type { ImportCells } from "@/lib/product-import";
import { asPrincipal } from "@/server/authorize";
import { productImportJobs, storedPictures } from "@/server/db/schema";
import { FetchError, fetchFile, publicRules } from "@/server/outbound/fetch-file";
import { maxStoredBytes } from "@/server/storage/storage-limit";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { continueImport } from "./continue-import";
import { type FetchPicture, fetchPublicPicture, maxFetchedAtOnce } from "./fetch-pictures";
import { applyNextRows } from "./import-applying";
import { startJob } from "./import-jobs";
import { pictureUrl } from "./picture-sources";

const colors: Record<string, string> = { red: "#ff0000", green: "#00ff00", blue: "#0000ff" };
const picture = async (background = "#2458d6") =>
  sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .png()
    .toBuffer();

/** What has pictures at /red.png, a text at /text, nothing elsewhere, and counts what is asked for. */
let shop: Awaited<ReturnType<typeof startServer>>;
const asked: string[] = [];
beforeAll(async () => {
  shop = await startServer(async ({ url = "" }, response) => {
    asked.push(url);
    const [, color = ""] = /^\/(\w+)\.png/.exec(url) ?? [];
    const background = colors[color];
    if (background) response.end(await picture(background));
    else if (url === "/text") response.end("not a picture");
    else response.writeHead(404).end();
  });
});
afterAll(() => shop.close());

const at = (path: string) => `https://pictures.test/${path}`;
/** Fetches from the server of this file, whose host nothing else could resolve. */
const fromShop: FetchPicture = (url) =>
  fetchFile(
    `http://pictures.test:${shop.port}${new URL(url).pathname}`,
    { maxBytes: 100_000, timeoutMs: 5000, idleMs: 5000 },
    {
      isOwnHost: () => false,
      ports: new Set([String(shop.port)]),
      isAllowedAddress: (ip) => ip === "127.0.0.1",
      resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    },
  );

const mapping = {
  sku: "SKU",
  name: "Name",
  price: "Price",
  pictures: "Pictures",
  pictureAlts: "Descriptions",
};

async function stageAll({ imports }: Work, cells: ImportCells[], columns: { sku: string } = mapping) {
  const begun = { fileName: "f.csv", fingerprint: "f", mapping: columns, rowCount: cells.length };
  const { id } = await imports.begin(begun);
  return imports.stage({ id, after: 0, rows: rowsOf(cells) });
}

/** Starts an import as its person does, and goes on with it as the server does. */
async function applied(
  work: Work,
  id: number,
  settings: Parameters<typeof startJob>[2] = skipBad,
  fetchPicture: FetchPicture = fromShop,
) {
  const { organizationId, userId } = work;
  await asTenant(organizationId, () => startJob(tenantDb(), id, settings), userId);
  const isDue = { nextAttemptAt: new Date(0) };
  await asTenant(organizationId, () =>
    tenantDb().update(productImportJobs, isDue, eq(productImportJobs.importId, id)),
  );
  while (await continueImport({ organizationId, importId: id }, fetchPicture));
  return work.imports.byId({ id });
}

async function imported(work: Work, cells: ImportCells[], settings?: Parameters<typeof startJob>[2]) {
  const { id, counts } = await stageAll(work, cells);
  return { id, staged: counts, done: await applied(work, id, settings) };
}

async function picturesNow({ catalog, stored }: Work, sku: string) {
  const id = (await stored()).find((product) => product.sku === sku)?.id ?? 0;
  const list = await catalog.pictures.list({ id });
  return { id, list, alts: list.map(({ alt }) => alt), hashes: list.map(({ hash }) => hash) };
}

const problemsOf = async ({ imports }: Work, id: number) =>
  (await imports.rows({ id, status: "error" })).items.map(({ problems }) => problems);

describe("pictures on other hosts", () => {
  it("are those of the product once they are fetched, in their order", async () => {
    const work = await admin();
    const pictures = `${at("red.png")}\n${at("green.png")}`;
    const { staged, done } = await imported(work, [
      row("HAM-001", { pictures, pictureAlts: "Red\nGreen" }),
      row("HAM-002", { pictures: at("green.png?again") }),
      row("HAM-003"),
    ]);
    expect(staged).toMatchObject({ create: 3, error: 0 });
    expect(done).toMatchObject({ state: "done", counts: { create: 3, error: 0 } });
    const first = await picturesNow(work, "HAM-001");
    expect(first.alts).toEqual(["Red", "Green"]);
    expect((await picturesNow(work, "HAM-002")).hashes).toEqual([first.hashes[1]]);
    expect((await picturesNow(work, "HAM-003")).list).toEqual([]);
    // Stored once, for both.
    expect(await work.inTenant(() => tenantDb().count(storedPictures))).toBe(2);
  });

  it("are not fetched while the file is checked", async () => {
    const work = await admin();
    const before = asked.length;
    const { id } = await stageAll(work, [row("HAM-001", { pictures: at("blue.png") })]);
    await work.imports.rows({ id });
    expect(asked.length).toBe(before);
  });

  it("replace those that the product has, one by one in its history, while its version stays", async () => {
    const work = await admin();
    await imported(work, [
      row("HAM-001", { pictures: `${at("red.png")} ${at("green.png")}`, pictureAlts: "Red\nGreen" }),
    ]);
    const before = await picturesNow(work, "HAM-001");
    const { done } = await imported(work, [
      row("HAM-001", { pictures: `${at("blue.png")} ${at("red.png")}` }),
    ]);
    expect(done.counts).toMatchObject({ update: 1, error: 0 });
    const after = await picturesNow(work, "HAM-001");
    expect(after.hashes[1]).toBe(before.hashes[0]);
    // Without descriptions in the file, what the product has keeps its own.
    expect(after.alts).toEqual(["", "Red"]);
    expect((await work.catalog.byId({ id: after.id })).version).toBe(1);
    expect((await work.catalog.history({ id: after.id })).items.map(({ action }) => action)).toEqual([
      "product.add_picture",
      "product.remove_picture",
      "product.add_picture",
      "product.add_picture",
      "product.create",
    ]);
    // What no product has any more is gone.
    expect(await work.inTenant(() => tenantDb().count(storedPictures))).toBe(2);
  });

  it("that are the same as before change nothing", async () => {
    const work = await admin();
    const cells = [row("HAM-001", { pictures: at("red.png"), pictureAlts: "Red" })];
    await imported(work, cells);
    const [product] = await work.stored();
    const entries = (await work.activity()).length;
    const { done } = await imported(work, cells);
    expect(done.counts).toMatchObject({ same: 1, update: 0 });
    expect(await work.stored()).toEqual([product]);
    expect(await work.activity()).toHaveLength(entries);
  });

  it("are kept by a product whose row has none", async () => {
    const work = await admin();
    await imported(work, [row("HAM-001", { pictures: at("red.png") })]);
    await imported(work, [row("HAM-001", { stock: "9", pictures: "" })]);
    expect((await picturesNow(work, "HAM-001")).list).toHaveLength(1);
  });

  it("that cannot be had make an error of their row, with the URL", async () => {
    const work = await admin();
    const { id, done } = await imported(work, [
      row("HAM-001", { pictures: `${at("red.png")} ${at("missing.png")}` }),
      row("HAM-002", { pictures: at("text") }),
      row("HAM-003", { pictures: at("green.png") }),
    ]);
    expect(done).toMatchObject({ state: "done", counts: { create: 1, error: 2 } });
    const [missing, text] = await problemsOf(work, id);
    expect(missing?.pictures).toBe(`Picture URLs: there is no file at ${at("missing.png")}`);
    expect(text?.pictures).toContain(`${at("text")} is no PNG`);
    expect((await work.stored()).map(({ sku }) => sku)).toEqual(["HAM-003"]);
  });

  it("keep a file that is all or nothing from being imported if one of them cannot be had", async () => {
    const work = await admin();
    const cells = [row("HAM-001", { pictures: at("red.png") }), row("HAM-002", { pictures: at("none.png") })];
    const { id, done } = await imported(work, cells, allOrNothing);
    expect(done).toMatchObject({ state: "checked", job: { state: "rows_failed" }, counts: { error: 1 } });
    expect(await problemsOf(work, id)).toEqual([{ pictures: expect.stringContaining("none.png") }]);
    expect(await work.stored()).toEqual([]);
    const good = await imported(work, cells.slice(0, 1), allOrNothing);
    expect(good.done).toMatchObject({ state: "done", counts: { create: 1 } });
    expect((await picturesNow(work, "HAM-001")).list).toHaveLength(1);
  });

  it("are at most 25 for a file that is all or nothing", async () => {
    const work = await admin();
    const urls = Array.from({ length: maxFetchedAtOnce + 1 }, (_, index) => at(`${index}.png`));
    const cells = urls.map((pictures, index) => row(`HAM-${100 + index}`, { pictures }));
    const { id } = await stageAll(work, cells);
    expect(await refusal(work.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await work.imports.byId({ id })).toMatchObject({ state: "checked", job: null });
  });

  it("are fetched only as long as their rows are applied: the rest follows", async () => {
    const work = await admin();
    const cells = Array.from({ length: 60 }, (_, index) =>
      row(`HAM-${100 + index}`, { pictures: at(`red.png?${index}`) }),
    );
    const { id } = await stageAll(work, cells);
    const { organizationId, userId } = work;
    await asTenant(organizationId, () => startJob(tenantDb(), id, skipBad), userId);
    await asTenant(organizationId, () =>
      tenantDb().update(
        productImportJobs,
        { nextAttemptAt: new Date(0) },
        eq(productImportJobs.importId, id),
      ),
    );
    expect(await continueImport({ organizationId, importId: id }, fromShop)).toBe(true);
    const { state, appliedRows } = await work.imports.byId({ id });
    expect(state).toBe("applying");
    expect(appliedRows).toBeGreaterThanOrEqual(40);
    expect(appliedRows).toBeLessThan(50);
    while (await continueImport({ organizationId, importId: id }, fromShop));
    expect(await work.imports.byId({ id })).toMatchObject({ state: "done", counts: { create: 60 } });
  });

  it("are fetched as well for rows of columns that the file was not said to have", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("HAM-001", { pictures: at("red.png") })], { sku: "SKU" });
    expect((await applied(work, id)).counts).toMatchObject({ create: 1, error: 0 });
    expect((await picturesNow(work, "HAM-001")).list).toHaveLength(1);
  });

  it("are those of their products once, where two processes go on with an import at once", async () => {
    const work = await admin();
    const cells = ["red", "green", "blue"].map((color) =>
      row(`HAM-${color}`, { pictures: at(`${color}.png`) }),
    );
    const { id } = await stageAll(work, cells);
    const { organizationId, userId } = work;
    await asTenant(organizationId, () => startJob(tenantDb(), id, skipBad), userId);
    const principal = await work.context().principal();
    const goOn = () =>
      asPrincipal(principal, () => applyNextRows(tenantDb(), principal, { id, fetchPicture: fromShop }));
    const results = await Promise.all([goOn(), goOn(), goOn()]);
    expect(results.map(({ state }) => state)).toEqual(["done", "done", "done"]);
    for (const { sku } of cells) expect((await picturesNow(work, sku)).list).toHaveLength(1);
    expect(await work.inTenant(() => tenantDb().count(storedPictures))).toBe(3);
  });

  it("are fetched four at a time for an organization", async () => {
    const work = await admin();
    let current = 0;
    let most = 0;
    const counted: FetchPicture = async (url) => {
      current += 1;
      most = Math.max(most, current);
      try {
        return await fromShop(url);
      } finally {
        current -= 1;
      }
    };
    const pictures = Array.from({ length: 10 }, (_, index) => at(`red.png?${index}`)).join(" ");
    const { id } = await stageAll(work, [row("HAM-001", { pictures }), row("HAM-002", { pictures })]);
    await applied(work, id, skipBad, counted);
    expect(most).toBe(4);
  });

  it("are errors of their rows once the storage of the organization is full", async () => {
    const work = await admin();
    await work.inTenant(() =>
      tenantDb().insert(storedPictures, {
        ...{ hash: "0".repeat(64), width: 1, height: 1, bytes: maxStoredBytes - 10 },
      }),
    );
    const { id, done } = await imported(work, [row("HAM-001", { pictures: at("red.png") }), row("HAM-002")]);
    expect(done.counts).toMatchObject({ create: 1, error: 1 });
    expect(await problemsOf(work, id)).toEqual([{ pictures: expect.stringContaining("can store") }]);
    expect((await work.stored()).map(({ sku }) => sku)).toEqual(["HAM-002"]);
  });

  it.each([
    "http://127.0.0.1/a.png",
    "http://169.254.169.254/latest/meta-data",
    "https://[::1]/a.png",
    "https://pictures.test:8443/a.png",
    "https://user:secret@pictures.test/a.png",
  ])("are not at %s, which the check of the file says", async (pictures) => {
    const work = await admin();
    const { id, counts } = await stageAll(work, [row("HAM-001", { pictures })]);
    expect(counts).toMatchObject({ create: 0, error: 1 });
    expect(await problemsOf(work, id)).toEqual([{ pictures: expect.stringContaining(pictures) }]);
  });

  it("are fetched by the rules for the internet unless a test says otherwise", async () => {
    const found = await fetchPublicPicture("http://localhost/a.png").catch((error: unknown) => error);
    expect(found).toBeInstanceOf(FetchError);
    expect(found).toMatchObject({ problem: "notAllowed" });
    expect([...publicRules.ports]).toEqual(["", "80", "443"]);
  });
});

describe("own pictures", () => {
  const withPicture = async () => {
    const work = await admin();
    await imported(work, [row("HAM-001", { pictures: at("red.png"), pictureAlts: "Red" })]);
    const { hashes } = await picturesNow(work, "HAM-001");
    return { work, url: pictureUrl(work.subdomain, hashes[0] ?? "") };
  };

  it("are recognized by their URL and given to another product without being fetched", async () => {
    const { work, url } = await withPicture();
    const before = asked.length;
    const { staged, done } = await imported(work, [
      row("HAM-001", { pictures: url }),
      row("HAM-002", { pictures: url.replace("/large", "/small"), pictureAlts: "Again" }),
    ]);
    expect(staged).toMatchObject({ same: 1, create: 1 });
    expect(done.counts).toMatchObject({ same: 1, create: 1, error: 0 });
    expect((await picturesNow(work, "HAM-002")).alts).toEqual(["Again"]);
    expect(asked.length).toBe(before);
  });

  it("of another organization are not found, by their URL or by their hash", async () => {
    const { url } = await withPicture();
    const other = await admin();
    const hash = /[\da-f]{64}/.exec(url)?.[0] ?? "";
    const urls = [url, pictureUrl(other.subdomain, hash), pictureUrl(other.subdomain, "1".repeat(64))];
    const cells = urls.map((pictures, index) => row(`HAM-00${index}`, { pictures }));
    const before = asked.length;
    const { id, done } = await imported(other, cells);
    expect(done.counts).toMatchObject({ create: 0, error: 3 });
    const problems = await problemsOf(other, id);
    expect(problems.map(({ pictures }) => pictures)).toEqual(
      urls.map((one) => `Picture URLs: there is no picture ${one}`),
    );
    expect(asked.length).toBe(before);
    expect(await other.inTenant(() => tenantDb().count(storedPictures))).toBe(0);
  });

  it("that only a product in the trash has are not found by those who do not see it", async () => {
    const { work, url } = await withPicture();
    const { id } = await picturesNow(work, "HAM-001");
    await work.catalog.delete({ id, version: 1 });
    const staff: SignedIn = await signedIn(work, "staff");
    const { counts } = await stageAll(workOf(staff), [row("HAM-002", { pictures: url })]);
    expect(counts).toMatchObject({ create: 0, error: 1 });
    expect((await stageAll(work, [row("HAM-002", { pictures: url })])).counts).toMatchObject({ create: 1 });
  });

  it("that are gone before the rows are applied are an error of their row", async () => {
    const { work, url } = await withPicture();
    const { id: importId } = await stageAll(work, [row("HAM-002", { pictures: url })]);
    const { id, list } = await picturesNow(work, "HAM-001");
    await work.catalog.pictures.remove({ id, pictureId: list[0]?.id ?? 0 });
    expect((await applied(work, importId)).counts).toMatchObject({ create: 0, error: 1 });
  });
});

describe("fetched pictures, where files are in a bucket", () => {
  let bucket: OwnBucket;
  beforeAll(async () => {
    bucket = await startOwnBucket();
    Object.assign(env(), bucket.settings);
  });
  afterAll(async () => {
    await forgetBucket();
    await bucket.remove();
  });
  const objectsOf = ({ organizationId }: Work) =>
    bucket.keys().filter((key) => key.startsWith(`${organizationId}/`));

  it("are there in three sizes, once for each picture that a product has", async () => {
    const work = await admin();
    const { done } = await imported(work, [
      row("HAM-001", { pictures: `${at("red.png")} ${at("green.png")}` }),
      row("HAM-002", { pictures: at("green.png?again") }),
    ]);
    expect(done.counts).toMatchObject({ create: 2, error: 0 });
    expect(objectsOf(work)).toHaveLength(6);
  });

  it("are gone with the last product that had them", async () => {
    const work = await admin();
    await imported(work, [row("HAM-001", { pictures: at("red.png") })]);
    await imported(work, [row("HAM-001", { pictures: at("blue.png") })]);
    const { hashes } = await picturesNow(work, "HAM-001");
    // After the commit, and after the response.
    await expect
      .poll(() => objectsOf(work).map((key) => key.split("/")[2]))
      .toEqual([hashes[0], hashes[0], hashes[0]]);
  });

  it("leave nothing when all rows or none are imported and one has a problem", async () => {
    const work = await admin();
    const { done } = await imported(
      work,
      [row("HAM-001", { pictures: at("red.png") }), row("HAM-002", { pictures: at("missing.png") })],
      allOrNothing,
    );
    expect(done).toMatchObject({ state: "checked", counts: { error: 1 } });
    expect(objectsOf(work)).toEqual([]);
  });
});
