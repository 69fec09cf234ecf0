import type { Page } from "@playwright/test";
import { createOrganization } from "@test/builders";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { looks } from "./support/looks";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const rowCount = 1100;
const count = (rows: number) => rows.toLocaleString("en-US");

/** A bad row among a thousand good ones: enough for several calls. */
function fileOf(changes: { firstPrice?: string; name?: string } = {}) {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const sku = `IMP-${String(index).padStart(4, "0")}`;
    const price = index === 0 ? (changes.firstPrice ?? "12,50") : "3.00";
    return index === 1 ? `${sku};Broken;1.234;1` : `${sku};Thing ${index};${price};${index}`;
  });
  return {
    name: changes.name ?? "spring.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\ufeffArticle number;Label;Price;Qty\r\n${rows.join("\r\n")}\r\n`),
  };
}

const step = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name });
const chooseFile = (page: Page, file = fileOf()) => page.locator("input[type=file]").setInputFiles(file);

async function openImport(page: Page) {
  const admin = await createPerson(await createOrganization(), "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(step(page, "Choose a file")).toBeVisible();
  return admin;
}

for (const [colorScheme, viewport] of looks) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport });

    test("an import survives a reload to bring in all but the bad rows, as importing its export shows", async ({
      page,
    }) => {
      const admin = await openImport(page);
      await expectAccessible(page);
      await chooseFile(page);
      await expect(step(page, "Columns of spring.csv")).toBeFocused();
      // The other titles are known; the one of the name is not.
      await page.getByRole("combobox", { name: "Column for Name" }).click();
      await page.getByRole("option", { name: "Label" }).click();
      await expectAccessible(page);

      // The connection is lost after the first call, and the page is reloaded.
      let calls = 0;
      await page.route("**/api/trpc/products.imports.stage*", (route) => {
        calls += 1;
        return calls > 1 ? route.abort() : route.continue();
      });
      await page.getByRole("button", { name: `Check ${count(rowCount)} rows` }).click();
      await expect(page.getByText("Not all rows could be uploaded")).toBeVisible();
      await page.unroute("**/api/trpc/products.imports.stage*");
      await page.reload();
      await expect(page.getByText(`${count(1000)} of ${count(rowCount)}`)).toBeVisible();
      await chooseFile(page, fileOf({ firstPrice: "12,51" }));
      await expect(page.getByText("This is a different file")).toBeVisible();
      await chooseFile(page);

      await expect(step(page, "Review spring.csv")).toBeVisible();
      await expect(page.getByText(/^Price is ambiguous.*“1.234”$/)).toBeVisible();
      await expect(page.getByRole("radio", { name: /All or nothing/ })).toBeDisabled();
      await expectAccessible(page);
      await test.step("bad rows are downloaded", async () => {
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: "Download 1 row with problems" }).click();
        expect((await download).suggestedFilename()).toMatch(/bad-rows\.csv$/);
      });

      await page.getByRole("button", { name: `Import ${count(rowCount - 1)} products` }).click();
      await expect(step(page, "spring.csv was imported")).toBeVisible();
      await expectAccessible(page);

      await test.step("importing an export changes nothing", async () => {
        await page.getByRole("link", { name: "View products" }).click();
        const exported = page.waitForEvent("download");
        await page.getByRole("link", { name: "Export" }).click();
        const path = await (await exported).path();
        await page.goto(admin.url("/dashboard/products/import"));
        await page.locator("input[type=file]").setInputFiles(path);
        let pages = 0;
        page.on("request", (request) => {
          if (request.url().includes("products.imports.rows")) pages += 1;
        });
        await page.getByRole("button", { name: `Check ${count(rowCount - 1)} rows` }).click();
        await expect(page.getByText("There is nothing to import")).toBeVisible();
        await expect(page.getByText("Line 2", { exact: true })).toBeVisible();
        // Asked for ahead, and shown.
        expect(pages).toBe(1);
        await expect(page.getByRole("button", { name: "Import 0 products" })).toBeDisabled();
      });
    });

    test("before anything is written, the page says what another program's file loses and how its cells are read", async ({
      page,
    }) => {
      await openImport(page);
      await chooseFile(page, {
        name: "shop.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          `Price list, spring;;;;\nSKU;Name;Price;Price;Color\n'2019104;"Claw hammer\nlarge";5,00;€ 9,500000;red\n4.00638E+12;Saw;6,00;8,00;\n`,
        ),
      });
      // Two columns have the same title: they are told apart, and the other one is offered.
      await expect(page.getByText("Or did you mean Price (column 4)?")).toBeVisible();
      await page.getByRole("combobox", { name: "Column for Price" }).click();
      await page.getByRole("option", { name: "Price (column 4)" }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Check 2 rows" }).click();
      await expect(step(page, "Review shop.csv")).toBeVisible();
      const reading = page.getByRole("region", { name: "How the file was read" });
      await expect(reading.getByRole("listitem")).toHaveText([
        "Ignored above the titles: “Price list, spring”.",
        /^SKU is imported without the leading apostrophe .*: in line 3\.$/,
        "Ignored columns: Price (column 3), Color.",
        "Name: line breaks replaced by spaces in line 3 (“Claw hammer⏎large” is read as “Claw hammer large”)",
        "Price: currency ignored in line 3 (“€ 9,500000” is read as “9.50”)",
        "Price: zeros after the cents ignored in line 3 (“€ 9,500000” is read as “9.50”)",
      ]);
      await expect(page.getByText(/^A spreadsheet has rounded this SKU/)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Import 1 product" }).click();
      await page.getByRole("link", { name: "View products" }).click();
      const row = page.getByRole("row").filter({ hasText: "2019104" });
      const product = viewport.width > 600 ? row : page.getByRole("listitem").filter({ hasText: "2019104" });
      await expect(product.getByRole("link", { name: "Claw hammer large" })).toBeVisible();
      await expect(product.getByText("$9.50").first()).toBeVisible();
    });
  });
}

/** Opens the import page, has the file checked, and stands before importing it. */
async function reviewed(page: Page, name: string) {
  const admin = await openImport(page);
  await chooseFile(page, fileOf({ name }));
  await page.getByRole("combobox", { name: "Column for Name" }).click();
  await page.getByRole("option", { name: "Label" }).click();
  await page.getByRole("button", { name: `Check ${count(rowCount)} rows` }).click();
  await expect(step(page, `Review ${name}`)).toBeVisible();
  return admin;
}

/** Keeps a line of the organization's only import from being applied, and those after it, until the returned function is called. */
async function holdLine(organizationId: number, line: number): Promise<() => Promise<void>> {
  const connection = await createConnection(process.env.DATABASE_URL ?? "");
  await connection.query("begin");
  const [[row]] = await connection.query<RowDataPacket[]>(
    "select id from product_imports where organization_id = ?",
    [organizationId],
  );
  // By its whole key: otherwise other lines could be locked as well.
  await connection.query(
    "select line from product_import_rows where organization_id = ? and import_id = ? and line = ? for update",
    [organizationId, row?.id, line],
  );
  return () => connection.end();
}

const importButton = (page: Page) =>
  page.getByRole("button", { name: `Import ${count(rowCount - 1)} products` });

test("an import goes on after the browser was closed", async ({ page, browser }) => {
  const own = await browser.newContext();
  const first = await own.newPage();
  const admin = await reviewed(first, "spring.csv");
  // It cannot be done before the browser is closed.
  const release = await holdLine(admin.organizationId, 1050);
  try {
    await importButton(first).click();
    await expect(step(first, "Importing spring.csv")).toBeVisible();
    await own.close();
  } finally {
    await release();
  }

  await haveSession(page, admin);
  // It has a bad row: once it is done, it is among those to look at.
  await expect(async () => {
    await page.goto(admin.url("/dashboard/products/import"));
    await page.getByRole("button", { name: "Review spring.csv" }).click({ timeout: 1000 });
  }).toPass();
  await expect(step(page, "spring.csv was imported")).toBeFocused();
  // All but the bad row.
  await expect(page.getByRole("term").filter({ hasText: "Created" }).locator("..")).toContainText(
    count(rowCount - 1),
  );
});

test("another tab shows the progress of an import, which stops in both", async ({ page }) => {
  const admin = await reviewed(page, "autumn.csv");
  const shown = page.url();
  // In the second batch.
  const release = await holdLine(admin.organizationId, 700);
  try {
    await importButton(page).click();
    const progress = page.getByRole("progressbar", { name: "Importing" });
    await expect(progress).toHaveAttribute("aria-valuenow", "500");
    const other = await page.context().newPage();
    await other.goto(shown);
    await expect(step(other, "Importing autumn.csv")).toBeVisible();
    await expect(other.getByRole("progressbar", { name: "Importing" })).toHaveAttribute(
      "aria-valuenow",
      "500",
    );
    await expectAccessible(other);
    await other.getByRole("button", { name: "Stop" }).click();
    const kept = `500 of ${count(rowCount)} rows were imported, and stay as they are.`;
    for (const one of [other, page]) {
      await expect(step(one, "The import of autumn.csv has stopped")).toBeVisible();
      await expect(one.getByRole("alert").filter({ hasText: kept })).toBeVisible();
    }
    await expect(step(other, "The import of autumn.csv has stopped")).toBeFocused();
    await expectAccessible(other);
  } finally {
    await release();
  }
  await page.getByRole("button", { name: "Continue import" }).click();
  await expect(step(page, "autumn.csv was imported")).toBeFocused();
});

test("a file whose pictures are not on the internet says so before anything is fetched", async ({ page }) => {
  await openImport(page);
  await chooseFile(page, {
    name: "pictures.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "SKU,Name,Price,Picture URLs\r\nPIC-00001,Hammer,5.00,http://127.0.0.1/a.png\r\nPIC-00002,Saw,5.00,\r\n",
    ),
  });
  await expect(page.getByRole("combobox", { name: "Column for Picture URLs" })).toContainText("Picture URLs");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check 2 rows" }).click();
  await expect(step(page, "Review pictures.csv")).toBeVisible();
  await expect(
    page.getByText("Picture URLs: http://127.0.0.1/a.png must be on the public internet"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Import 1 product" }).click();
  await expect(step(page, "pictures.csv was imported")).toBeVisible();
});
