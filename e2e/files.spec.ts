import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { signedIn } from "@test/callers";
import { rootDomain } from "./support/app";
import { http } from "./support/http";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

const pdf = Buffer.from("%PDF-1.7\n% a manual\n");
const csv = Buffer.from("SKU,Price\r\nHAM-00001,5.00\r\n");

async function withProduct() {
  const organization = await createOrganization();
  const staff = await createPerson(organization, "staff");
  const id = await createProduct(organization.organizationId, { name: "Claw hammer" });
  return { organization, staff, id, path: `/dashboard/products/${id}` };
}

const choose = (page: Page, ...named: [name: string, buffer: Buffer][]) =>
  page
    .locator("[data-drop=files] input[type=file]")
    .setInputFiles(named.map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer })));
const list = (page: Page) => page.getByRole("list", { name: "Files, in their order" });
const links = (page: Page) => list(page).getByRole("link");
const rows = (page: Page) => list(page).getByRole("listitem");
const handle = (page: Page, name: string) => page.getByRole("button", { name: `Move ${name}`, exact: true });

async function openMenu(page: Page, name: string, item: string) {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("people add, order, rename and remove files, which others download", async ({ page, browser }) => {
  const { organization, staff, path } = await withProduct();
  await haveSession(page, staff);
  await page.goto(staff.url(path));
  await choose(page, ["manual.pdf", pdf], ["prices.csv", csv]);
  await expect(links(page)).toHaveText(["manual.pdf", "prices.csv"]);
  await expect(rows(page).first()).toContainText("PDF · 20 bytes");

  await handle(page, "prices.csv").press("ArrowUp");
  await expect(links(page)).toHaveText(["prices.csv", "manual.pdf"]);
  await expect(handle(page, "prices.csv")).toBeFocused();
  await expect(page.getByText("prices.csv moved to position 1 of 2")).toBeAttached();
  await rows(page).nth(1).dragTo(rows(page).first());
  await expect(links(page)).toHaveText(["manual.pdf", "prices.csv"]);

  await openMenu(page, "manual.pdf", "Rename");
  const name = page.getByRole("dialog").getByLabel("File name");
  await name.fill("../manual");
  await name.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("A file name cannot contain /");
  await name.fill("Betriebsanleitung für Hämmer");
  await name.press("Enter");
  await expect(links(page).first()).toHaveText("Betriebsanleitung für Hämmer.pdf");
  await expectAccessibleEverywhere(page);

  const client = await createPerson(organization, "client");
  const other = await (await browser.newContext()).newPage();
  await haveSession(other, client);
  await other.goto(client.url(path));
  await expect(links(other)).toHaveText(["Betriebsanleitung für Hämmer.pdf", "prices.csv"]);
  await expect(other.getByRole("button", { name: "Add files" })).toHaveCount(0);
  const begun = other.waitForEvent("download");
  await links(other).first().click();
  const download = await begun;
  expect(download.suggestedFilename()).toBe("Betriebsanleitung für Hämmer.pdf");
  expect(readFileSync(await download.path())).toEqual(pdf);
  await other.context().close();

  await openMenu(page, "prices.csv", "Remove");
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove file" }).click();
  await expect(links(page)).toHaveText(["Betriebsanleitung für Hämmer.pdf"]);
  await expect(page.getByText("removed a file")).toBeVisible();
});

test("files can be dropped, of which those that are not accepted say why", async ({ page }) => {
  const { staff, path } = await withProduct();
  await haveSession(page, staff);
  await page.goto(staff.url(path));
  await expect(page.getByRole("button", { name: "Add files" })).toBeVisible();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["good"], "good.txt"));
    data.items.add(new File(["<html><script>"], "sheet.pdf"));
    data.items.add(new File(["a".repeat(3 * 1024 * 1024 + 1)], "long.txt"));
    return data;
  });
  await page.locator("[data-drop=files]").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(links(page)).toHaveText(["good.txt"]);
  const problem = (name: string) => page.getByRole("alert").filter({ hasText: name });
  await expect(problem("sheet.pdf")).toContainText("Web pages, SVG and XML are not accepted");
  await expect(problem("long.txt")).toContainText("The file is larger than 3 MiB");
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await page.getByRole("button", { name: "Do not add sheet.pdf" }).click();
  await expect(page.getByText("sheet.pdf")).toHaveCount(0);
});

test("a file of the largest size arrives, after an attempt that failed", async ({ page }) => {
  const { staff, path } = await withProduct();
  await haveSession(page, staff);
  await page.goto(staff.url(path));
  await page.route("**/api/trpc/products.files.add*", (route) => route.abort(), { times: 1 });
  await choose(page, ["long.txt", Buffer.alloc(3 * 1024 * 1024, "a")]);
  await expect(page.getByRole("alert").filter({ hasText: "long.txt" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(links(page)).toHaveText(["long.txt"]);
  await expect(rows(page).first()).toContainText("TXT · 3.1 MB");
});

test("an upload shows its progress until somebody cancels it", async ({ page }) => {
  const { staff, path } = await withProduct();
  await haveSession(page, staff);
  await page.goto(staff.url(path));
  // It never ends.
  await page.route("**/api/trpc/products.files.add*", () => undefined);
  await choose(page, ["manual.pdf", pdf]);
  await expect(page.getByRole("progressbar", { name: "manual.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "Do not add manual.pdf" }).click();
  await expect(page.getByRole("progressbar", { name: "manual.pdf" })).toHaveCount(0);
  await expect(links(page)).toHaveCount(0);
});

test("a file is for its organization alone, which saves it", async ({ page }) => {
  const { organization, staff, path } = await withProduct();
  await haveSession(page, staff);
  await page.goto(staff.url(path));
  await choose(page, ["notes.txt", Buffer.from("for our eyes only")]);
  const file = (await links(page).first().getAttribute("href")) ?? "";
  const own = await signedIn(organization, "client");
  const other = await signedIn(await createOrganization(), "admin");
  const download = (host: typeof own, { accessToken }: typeof own) =>
    http({
      host: `${host.subdomain}.${rootDomain}`,
      path: file,
      headers: { authorization: `Bearer ${accessToken}` },
    });
  const downloaded = await download(own, own);
  expect(downloaded.text).toBe("for our eyes only");
  expect(downloaded.headers).toMatchObject({
    "content-disposition": 'attachment; filename="notes.txt"',
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": "text/plain",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
  });
  expect((await download(other, other)).status).toBe(404);
  expect((await download(own, other)).status).toBe(401);
});
