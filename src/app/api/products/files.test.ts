import { asTenant, createApiKey, createOrganization, createProduct } from "@test/builders";
import { fileRequest, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { desc } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { usersRouter } from "@/api/routers/users";
import { importFields } from "@/lib/product-import";
import { picturePath } from "@/lib/product-picture";
import { categoriesRouter } from "@/modules/catalogue/categories/categories.router";
import { columnsOf, guessColumns, mappingOf, portionOf } from "@/modules/catalogue/import/ui/columns";
import { readFile } from "@/modules/catalogue/import/ui/read-file";
import { columnTitles } from "@/modules/catalogue/products/product-titles";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { observeDatabase } from "@/server/db/observer";
import { products, securityEvents } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { createCallerFactory } from "@/server/trpc";
import { GET as exportRoute } from "./export.csv/route";
import { GET as badRowsRoute } from "./imports/[id]/bad-rows.csv/route";
import { GET as templateRoute } from "./imports/template.csv/route";

const requestOf = (user: SignedIn, query = "") => fileRequest(user, `/api/products/export.csv${query}`);

const badRowsOf = (user: SignedIn, id: number) =>
  badRowsRoute(requestOf(user), { params: Promise.resolve({ id: String(id) }) });

const importsOf = (user: SignedIn) => createCallerFactory(productsRouter)(user.context()).imports;

async function createProducts(organizationId: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ name: `Product ${index}`, sku: `SKU-${index}`, price: "1.00" },
  }));
  await asTenant(organizationId, async () => {
    for (let start = 0; start < rows.length; start += 300) {
      await tenantDb().insert(products, rows.slice(start, start + 300));
    }
  });
}

describe("the export", () => {
  it("imported again changes nothing, whatever the products say", async () => {
    const user = await signedInToNewOrganization("admin");
    const { organizationId } = user;
    const odd = [
      { sku: "=SUM(1)", name: '=HYPERLINK("http://evil")', price: "0.01", description: "'=1" },
      { sku: "-00001", name: "+49 30 1", price: "9999999999.99", description: 'a "b", c;\nd\r\ne' },
      { sku: "'@user", name: "Häm\tmer 🔨", price: "1234.00", description: null, stock: 4_294_967_295 },
      { sku: '="0012345"', name: "'90s shirt; blue | red", price: "5.00", description: "\u200b=1" },
      { sku: "'2019104", name: "''tis", price: "5.00", description: "\r\n＝1\r＋2" },
      { sku: "4.00638E+12", name: "'--", price: "5.00", description: "sep=;" },
      {
        ...{ sku: "DET-00001", name: "Details", price: "5.00", barcode: "012345678905", unit: "m²" },
        ...{ supplier: '=Brandt & Söhne; "Nord"', minimumStock: 1200 },
      },
      { sku: "DET-00002", name: "Zero", price: "5.00", unit: "-", supplier: "'t Hof", minimumStock: 0 },
      // As older versions stored them.
      { sku: "HAM\t00001", name: "Tab", price: "5.00" },
      { sku: " HAM-0002\n", name: "Space", price: "5.00" },
    ];
    for (const product of odd) await createProduct(organizationId, product);
    const response = await exportRoute(requestOf(user));
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="${user.subdomain}-products-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
    );
    const bytes = await response.arrayBuffer();
    expect([...new Uint8Array(bytes, 0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const file = await readFile(new File([bytes], "export.csv"));

    const imports = importsOf(user);
    const mapping = columnTitles;
    const columns = columnsOf(file.titles, { mapping, columns: null });
    if (!columns) throw new Error("The export lacks a column");
    expect(mappingOf(file.titles, columns)).toEqual(mapping);
    const { id } = await imports.begin({ fileName: "e", fingerprint: "e", mapping, rowCount: odd.length });
    const { counts } = await imports.stage({ id, after: 0, rows: portionOf(file, columns, 0) });
    const { items } = await imports.rows({ id });
    expect(items.filter(({ status }) => status !== "same")).toEqual([]);
    expect(counts).toEqual({ create: 0, update: 0, restore: 0, same: odd.length, error: 0 });
    expect(items.flatMap(({ adjustments }) => adjustments).filter(({ field }) => field === "sku")).toEqual(
      [],
    );
  });

  it("has the path of the category and the tags, by which an import files the products again", async () => {
    const user = await signedInToNewOrganization("admin");
    const categories = createCallerFactory(categoriesRouter)(user.context());
    const products = createCallerFactory(productsRouter)(user.context());
    const tools = await categories.create({ name: "Tools" });
    const saws = await categories.create({ name: "Saws, fine; HDMI/DVI", parentId: tools.id });
    const filed = { category: saws.id, tags: ["=new", "Garden"] };
    const { id } = await products.create({ name: "Fret saw", sku: "SAW-0001", price: "5", ...filed });
    const bytes = await (await exportRoute(requestOf(user))).arrayBuffer();
    const file = await readFile(new File([bytes], "export.csv"));
    expect(file.rows[0]?.cells.slice(-4, -2)).toEqual(["Tools / Saws, fine; HDMI/DVI", "=new, Garden"]);
    const columns = columnsOf(file.titles, { mapping: columnTitles, columns: null });
    if (!columns) throw new Error("The export lacks a column");
    const staged = async () => {
      const begun = await products.imports.begin({
        ...{ fileName: "e", fingerprint: "e", mapping: columnTitles, rowCount: 1 },
      });
      return products.imports.stage({ id: begun.id, after: 0, rows: portionOf(file, columns, 0) });
    };
    expect((await staged()).counts.same).toBe(1);

    await products.update({ id, version: 1, category: tools.id, tags: ["GARDEN", "old"] });
    const { id: importId } = await staged();
    expect((await products.imports.rows({ id: importId })).items[0]?.changes).toEqual([
      { field: "category", before: "Tools", after: "Tools / Saws, fine; HDMI/DVI" },
      { field: "tags", before: "GARDEN, old", after: "=new, Garden" },
    ]);
    await products.imports.run({ id: importId, mode: "all_or_nothing", restoreTrashed: false });
    expect(await products.byId({ id })).toMatchObject({ ...filed, version: 3 });
    expect((await products.history({ id })).items[0]).toMatchObject({
      before: { category: "Tools", tags: ["GARDEN", "old"] },
      after: { category: "Tools / Saws, fine; HDMI/DVI", tags: ["=new", "Garden"] },
    });
  });

  it("has what the list shows", async () => {
    const user = await signedInToNewOrganization("client");
    await createProduct(user.organizationId, { sku: "HAM-001", name: "Hammer" });
    await createProduct(user.organizationId, { sku: "SAW-001", name: "Saw" });
    const response = await exportRoute(requestOf(user, "?search=hammer"));
    expect((await response.text()).trim().split("\r\n")).toHaveLength(2);
  });

  it("has only what has changed since a day", async () => {
    const user = await signedInToNewOrganization("client");
    await createProduct(user.organizationId, { name: "Hammer", updatedAt: new Date("2026-03-23T00:00:00Z") });
    await createProduct(user.organizationId, {
      name: "Saw",
      updatedAt: new Date("2026-03-22T23:59:59.999Z"),
    });
    const text = await (await exportRoute(requestOf(user, "?changedSince=2026-03-23"))).text();
    expect(text).toContain("Hammer");
    expect(text).not.toContain("Saw");
  });

  it("is recorded with its filters", async () => {
    const user = await signedInToNewOrganization("client");
    await (await exportRoute(requestOf(user, "?search=hammer"))).text();
    const [event] = await asTenant(user.organizationId, async () =>
      tenantDb().select().from(securityEvents).orderBy(desc(securityEvents.id)).limit(1),
    );
    expect(event).toMatchObject({
      type: "products.exported",
      userId: user.userId,
      details: { search: "hammer", status: "active" },
    });
  });

  it("is refused to whoever is not signed in to the organization", async () => {
    const user = await signedInToNewOrganization("client");
    const stranger = await exportRoute(requestOf({ ...user, accessToken: "none" }));
    expect(stranger.status).toBe(401);
    expect(await stranger.json()).toMatchObject({
      success: false,
      error: "UNAUTHORIZED",
      statusCode: 401,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    const elsewhere = await signedInToNewOrganization("admin");
    const foreign = await exportRoute(requestOf({ ...user, subdomain: elsewhere.subdomain }));
    expect(foreign.status).toBe(401);
  });

  it("is named after the day in the organization's time zone", async () => {
    // 25 hours apart: it is never the same day in both.
    const [east, west] = await Promise.all(
      ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map(async (timeZone) => {
        const user = await signedIn(await createOrganization({ settings: { timeZone } }), "client");
        const response = await exportRoute(requestOf(user));
        await response.body?.cancel();
        return /\d{4}-\d\d-\d\d/.exec(response.headers.get("content-disposition") ?? "")?.[0];
      }),
    );
    expect(east).not.toBe(west);
  });

  it("is one line in the log when it has ended, also where the client cancels it", async () => {
    const lines = vi.spyOn(logger(), "info").mockReturnValue();
    const user = await signedInToNewOrganization("client");
    await createProduct(user.organizationId);
    await (await exportRoute(requestOf(user))).text();
    await (await exportRoute(requestOf(user))).body?.cancel();
    const own = lines.mock.calls
      .map(([line]) => Object(line))
      .filter(({ procedure }) => procedure === "products.export");
    lines.mockRestore();
    const download = { type: "file", tenant: user.subdomain, user: user.userId };
    expect(own).toMatchObject([
      { ...download, outcome: "OK" },
      { ...download, outcome: "ABORTED" },
    ]);
  });

  it("has only those selected products that are the organization's own", async () => {
    const user = await signedInToNewOrganization("client");
    const elsewhere = await signedInToNewOrganization("client");
    const id = await createProduct(user.organizationId, { sku: "HAM-001", name: "Hammer" });
    await createProduct(user.organizationId, { sku: "SAW-001", name: "Saw" });
    const foreignId = await createProduct(elsewhere.organizationId, { sku: "FOREIGN", name: "Foreign" });
    const linesOf = async (ids: string) => {
      const text = await (await exportRoute(requestOf(user, `?ids=${ids}`))).text();
      return text.trim().split("\r\n").slice(1);
    };
    expect(await linesOf(`${id},${foreignId}`)).toEqual([expect.stringContaining("HAM-001")]);
    expect(await linesOf(`${foreignId}`)).toEqual([]);
  });

  it("is refused with what is wrong in its URL", async () => {
    const user = await signedInToNewOrganization("client");
    await createProduct(user.organizationId);
    const refusedAt = async (query: string) => {
      const response = await exportRoute(requestOf(user, query));
      const { fieldErrors, ...error } = await response.json();
      expect(error).toEqual({
        ...{ success: false, error: "BAD_REQUEST", message: "Some fields are not valid.", statusCode: 400 },
        requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      });
      return fieldErrors;
    };
    expect(await refusedAt("?serach=hammer")).toEqual({ serach: ["Unknown parameter"] });
    expect(await refusedAt("?search=hammer&page=7")).toEqual({ page: ["Unknown parameter"] });
    expect(await refusedAt("?search=a&search=b")).toEqual({ search: ["Send this parameter only once"] });
    expect(await refusedAt("?ids=all")).toEqual({ ids: ["This must be a number"] });
    expect(await refusedAt("?ids=1,0")).toEqual({ ids: ["IDs must be more than 0"] });
    expect(Object.keys(await refusedAt("?minPrice=1,5"))).toEqual(["minPrice"]);
    expect(Object.keys(await refusedAt("?stock=lots"))).toEqual(["stock"]);
  });

  it("is refused for its caller before its URL, like the bad rows of an import", async () => {
    const user = await signedInToNewOrganization("client");
    expect((await exportRoute(requestOf({ ...user, accessToken: "none" }, "?serach=x"))).status).toBe(401);
    const badRows = await badRowsRoute(requestOf(user, "?page=2"), {
      params: Promise.resolve({ id: "1" }),
    });
    expect(badRows.status).toBe(403);
    const admin = await signedInToNewOrganization("admin");
    const ofNone = await badRowsRoute(requestOf(admin, "?page=2"), { params: Promise.resolve({ id: "1" }) });
    expect(await ofNone.json()).toMatchObject({ statusCode: 400, fieldErrors: { page: expect.anything() } });
  });

  it("reads at most two batches ahead of a slow reader", async () => {
    const user = await signedInToNewOrganization("admin");
    await createProducts(user.organizationId, 2600);
    let reads = 0;
    const stop = observeDatabase({
      statement: ({ sql }) => {
        if (/from `products`/.test(sql)) reads += 1;
      },
    });
    const reader = (await exportRoute(requestOf(user))).body?.getReader();
    await reader?.read();
    await expect.poll(() => reads).toBe(1);
    await reader?.read();
    await expect.poll(() => reads).toBe(2);
    const decoder = new TextDecoder();
    let text = "";
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += decoder.decode(part.value);
    }
    stop();
    expect(reads).toBe(6);
    // The first batch was read above.
    expect(text.trim().split("\r\n")).toHaveLength(2100);
  });
});

describe("the pictures in an export", () => {
  it("are those that the products have when they are imported again", async () => {
    const user = await signedInToNewOrganization("admin");
    const products = createCallerFactory(productsRouter)(user.context());
    const id = await createProduct(user.organizationId, { sku: "PIC-00001" });
    await createProduct(user.organizationId, { sku: "PIC-00002" });
    const hashes: string[] = [];
    for (const [background, alt] of [
      ["#ff0000", ""],
      ["#00ff00", '=1, "two" | three'],
    ] as const) {
      const image = sharp({ create: { width: 9, height: 9, channels: 3, background } });
      const content = (await image.png().toBuffer()).toString("base64");
      hashes.push((await products.pictures.add({ id, content, alt })).hash);
    }
    const file = await readFile(
      new File([await (await exportRoute(requestOf(user))).arrayBuffer()], "e.csv"),
    );
    const columns = columnsOf(file.titles, { mapping: columnTitles, columns: null });
    if (!columns) throw new Error("The export lacks a column");
    const rows = portionOf(file, columns, 0);
    expect(rows[0]?.cells.pictures?.split("\n")).toEqual(
      hashes.map((hash) => tenantUrl(user.subdomain, picturePath(hash, "large"))),
    );
    expect(rows.map(({ cells }) => cells.pictureAlts)).toEqual(['\n=1, "two" | three', ""]);

    const begun = { fileName: "e", fingerprint: "e", mapping: columnTitles, rowCount: 2 };
    const { id: importId } = await products.imports.begin(begun);
    const { counts } = await products.imports.stage({ id: importId, after: 0, rows });
    expect(counts).toEqual({ create: 0, update: 0, restore: 0, same: 2, error: 0 });
    const before = await products.byId({ id });
    expect(
      await products.imports.run({ id: importId, mode: "skip_bad", restoreTrashed: false }),
    ).toMatchObject({
      ...{ state: "done", counts: { same: 2, error: 0 } },
    });
    expect(await products.byId({ id })).toEqual(before);
  });
});

describe("the template", () => {
  it.each(["en", "de"])("in %s is a file that imports without a problem", async (language) => {
    const user = await signedInToNewOrganization("admin");
    const response = await templateRoute(
      fileRequest(user, "/api/products/imports/template.csv", { "accept-language": language }),
    );
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="product-import-template.csv"',
    );
    const bytes = await response.arrayBuffer();
    expect([...new Uint8Array(bytes, 0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const file = await readFile(new File([bytes], "template.csv"));
    const columns = guessColumns(file.titles, null);
    expect(Object.keys(columns)).toEqual(importFields);

    const imports = importsOf(user);
    const begun = { fileName: "t", fingerprint: "t", mapping: columnTitles, rowCount: file.rows.length };
    const { id } = await imports.begin(begun);
    const { counts } = await imports.stage({ id, after: 0, rows: portionOf(file, columns, 0) });
    expect(counts).toEqual({ create: 2, update: 0, restore: 0, same: 0, error: 0 });
    const { items } = await imports.rows({ id });
    // Every column of the first row has a value, which is read as it is written, except what has to be there already or
    // would be fetched.
    const cells = Object.entries(items[0]?.cells ?? {});
    expect(cells.filter(([, cell]) => cell === "").map(([field]) => field)).toEqual([
      ...["category", "pictures", "pictureAlts"],
    ]);
    expect(items.flatMap(({ adjustments }) => adjustments)).toEqual([]);
  });

  it("is worded in the language of its reader", async () => {
    const user = await signedInToNewOrganization("staff");
    const headers = { "accept-language": "de" };
    const german = await templateRoute(fileRequest(user, "/api/products/imports/template.csv", headers));
    expect(await german.text()).toContain("Klauenhammer");
  });

  it("is only for those who may import", async () => {
    const user = await signedInToNewOrganization("client");
    const refused = await templateRoute(fileRequest(user, "/api/products/imports/template.csv"));
    expect(refused.status).toBe(403);
  });
});

describe("a download of someone who reads slowly", () => {
  it.each(["session", "key"])(
    "ends with the right of their %s to it, unlike anybody else's",
    async (kind) => {
      const admin = await signedInToNewOrganization("admin");
      const reader = await signedIn(admin, "staff");
      // More than is read ahead of a reader.
      await createProducts(admin.organizationId, 2600);
      const { key } = await createApiKey(admin.organizationId, reader.userId);
      const downloadOf = async (user: SignedIn) => {
        const download = (await exportRoute(requestOf(user))).body?.getReader();
        await download?.read();
        return async () => {
          while (download && !(await download.read()).done);
        };
      };
      const readOn = await downloadOf(kind === "key" ? { ...reader, accessToken: key } : reader);
      const adminReadsOn = await downloadOf(admin);
      await createCallerFactory(usersRouter)(admin.context()).disable({ id: reader.userId });
      await expect(readOn()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
      await adminReadsOn();
    },
  );

  it("goes on when only the access token has expired", async () => {
    const user = await signedInToNewOrganization("admin");
    await createProducts(user.organizationId, 2600);
    const download = (await exportRoute(requestOf(user))).body?.getReader();
    await download?.read();
    vi.setSystemTime(Date.now() + 20 * 60_000);
    while (download && !(await download.read()).done);
    vi.useRealTimers();
  });
});

describe("files of one organization", () => {
  async function exporting() {
    const user = await signedInToNewOrganization("admin");
    // More than is read ahead of a reader.
    await createProducts(user.organizationId, 2100);
    const begun = async () => {
      const response = await exportRoute(requestOf(user));
      const reader = response.body?.getReader();
      if (response.status === 200) await reader?.read();
      return { status: response.status, retryAfter: response.headers.get("retry-after"), reader };
    };
    return { user, begun };
  }

  it("are written two at a time", async () => {
    const { begun } = await exporting();
    for (const _ of [1, 2]) expect((await begun()).status).toBe(200);
    const others = await Promise.all([begun(), begun(), begun()]);
    expect(others.map(({ status, retryAfter }) => [status, retryAfter])).toEqual(Array(3).fill([429, "10"]));
    const elsewhere = await signedInToNewOrganization("client");
    expect((await exportRoute(requestOf(elsewhere))).status).toBe(200);
  });

  it("make room once they have finished, were canceled or were refused", async () => {
    const { user, begun } = await exporting();
    const [first, second] = [await begun(), await begun()];
    expect((await begun()).status).toBe(429);
    await first.reader?.cancel();
    const third = await begun();
    expect(third.status).toBe(200);
    while (second.reader && !(await second.reader.read()).done);
    // Refused for its input: nothing is held for it.
    for (const _ of [1, 2, 3]) expect((await badRowsOf(user, 1_000_000)).status).toBe(404);
    expect((await begun()).status).toBe(200);
  });
});

describe("the bad rows", () => {
  async function importWithBadRow() {
    const organization = await createOrganization();
    const user = await signedIn(organization, "staff");
    const imports = importsOf(user);
    const mapping = { sku: "Code", price: "Cost" };
    const { id } = await imports.begin({ fileName: "e", fingerprint: "e", mapping, rowCount: 1 });
    await imports.stage({ id, after: 0, rows: [{ line: 7, cells: { sku: "=HAM-001", price: "12.345" } }] });
    return { organization, user, id };
  }

  it("are as they are in the file, with their problems", async () => {
    const { user, id } = await importWithBadRow();
    const response = await badRowsOf(user, id);
    expect((await response.text()).trim().split("\r\n")).toEqual([
      "SKU,Price,Line,Problem",
      "'=HAM-001,12.345,7,Price is ambiguous: write 12.345 without thousands separators",
    ]);
  });

  it("are only for the person whose import it is", async () => {
    const { organization, id } = await importWithBadRow();
    for (const other of [await signedIn(organization, "staff"), await signedInToNewOrganization("admin")]) {
      const refused = await badRowsOf(other, id);
      const unknown = await badRowsOf(other, id + 1_000_000);
      expect(refused.status).toBe(404);
      const plain = async (response: Response) =>
        (await response.text()).replace(/import \d+/i, "import ID").replace(/"requestId":"[^"]*"/, "");
      expect(await plain(refused)).toBe(await plain(unknown));
    }
    expect((await badRowsOf(await signedIn(organization, "client"), id)).status).toBe(403);
  });
});
