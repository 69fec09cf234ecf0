import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { looks } from "./support/looks";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** Somebody with bolts of these stocks, and one product that a filter leaves out. */
async function withBolts(stocks: number[]) {
  const person = await createPerson(await createOrganization(), "staff");
  const bolts = await Promise.all(
    stocks.map((stock, index) => {
      const number = String(index + 1).padStart(3, "0");
      return createProduct(person.organizationId, { name: `Bolt ${number}`, sku: `BOLT-${number}`, stock });
    }),
  );
  await createProduct(person.organizationId, { name: "Hammer", sku: "HAMMER-1", stock: 3 });
  return { ...person, bolts };
}

async function downloadSheet(page: Page): Promise<string> {
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  return readFile(await (await file).path(), "utf8");
}

const chooseFile = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "hall.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name });

for (const [colorScheme, viewport] of looks) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport });

    test("a filtered list becomes a sheet that comes back as counts, except for what was sold meanwhile", async ({
      page,
      context,
    }) => {
      const staff = await withBolts([5, 7, 9, 4, 2]);
      await haveSession(page, staff);
      await page.goto(staff.url("/dashboard/products?search=bolt"));
      await page.getByRole("link", { name: "Count", exact: true }).click();
      await expect(page.getByText(/^5 products, with the stock of/)).toBeVisible();
      await expectAccessible(page);
      const [titles = "", ...lines] = (await downloadSheet(page)).trimEnd().split("\r\n");
      expect(titles).toBe("\ufeffSKU,Name,Barcode,Unit,Stock,Counted");
      expect(lines).toHaveLength(5);
      expect(lines[0]).toBe("BOLT-001,Bolt 001,,,5,");

      // Somebody sells one.
      const other = await context.newPage();
      await other.goto(staff.url(`/dashboard/products/${staff.bolts[1]}`));
      await other.getByRole("button", { name: "Adjust stock" }).click();
      await other.getByText("Went out").click();
      await other.getByLabel("Quantity").fill("1");
      await other.getByRole("button", { name: "Save" }).click();
      await expect(other.getByText("The stock is 6 now")).toBeVisible();
      await other.close();

      await page.getByRole("link", { name: "Record counts" }).click();
      await chooseFile(page, "SKU,Name\r\nBOLT-001,Bolt\r\n");
      await expect(page.getByText("This is not a count sheet")).toBeVisible();
      await expectAccessible(page);
      const counts = ["4", "7", "9", "many", ""];
      await chooseFile(page, [titles, ...lines.map((line, index) => `${line}${counts[index]}`)].join("\r\n"));
      await expect(heading(page, "Review hall.csv")).toBeFocused();
      const changes = page.getByRole("region", { name: "What changes" });
      await expect(changes.getByRole("row", { name: /Bolt 001 BOLT-001 5 4 −1/ })).toBeVisible();
      const moved = page.getByRole("region", { name: "Stock has moved since the sheet was made" });
      await expect(moved.getByRole("listitem")).toHaveText(
        "Bolt 002BOLT-0027 on the sheet, 6 now, 7 counted",
      );
      const problems = page.getByRole("region", { name: "Rows with problems" });
      await expect(problems.getByRole("listitem")).toHaveText(
        "Line 5, CountedThe count must be a whole number “many”",
      );
      await expect(page.getByRole("definition")).toHaveText(["1", "1", "1", "1", "1"]);
      await expectAccessible(page);

      await page.getByRole("button", { name: "Record 1 count" }).click();
      await expect(heading(page, "1 count was recorded")).toBeFocused();
      await expectAccessible(page);
      await page.goto(staff.url(`/dashboard/products/${staff.bolts[0]}`));
      const movements = page.getByRole("region", { name: "Stock movements" });
      await expect(movements.getByRole("row").nth(1)).toContainText("Counted");
      await page.goto(staff.url(`/dashboard/products/${staff.bolts[1]}`));
      await expect(movements.getByRole("row").nth(1)).toContainText("6");
    });
  });
}

test("a sheet of many pages has its headings on each with the stock only if asked for", async ({ page }) => {
  const staff = await withBolts(Array.from({ length: 120 }, () => 4321));
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products/count"));
  const stocks = page.getByRole("cell", { name: "4,321" });
  await expect(page.getByRole("row")).toHaveCount(122);
  await expect(stocks).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Counted by:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Download CSV" })).toBeHidden();
  const head = page.getByRole("rowgroup").first();
  await expect(head).toHaveCSS("display", "table-header-group");
  // Of each page, what is not compressed.
  const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
  expect(pages?.length).toBeGreaterThan(2);
  await page.emulateMedia({ media: "screen" });
  await page.getByText("Print the expected stock").click();
  await expect(stocks).toHaveCount(120);
});

test("people who may not change products are offered no sheet", async ({ page }) => {
  const client = await createPerson(await createOrganization(), "client");
  await haveSession(page, client);
  await page.goto(client.url("/dashboard/products"));
  await expect(page.getByRole("link", { name: "Export" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Count", exact: true })).toHaveCount(0);
  expect((await page.goto(client.url("/dashboard/products/count")))?.status()).toBe(403);
});
