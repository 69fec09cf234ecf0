import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import sharp from "sharp";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

const picture = (background: string, side = 300) =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer();

/** Noise does not compress: a photograph of this size is larger than what the server takes. */
const photograph = () =>
  sharp({
    create: {
      width: 2400,
      height: 1800,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

const filesOf = async (...named: [name: string, content: Promise<Buffer>][]) =>
  Promise.all(named.map(async ([name, content]) => ({ name, mimeType: "image/png", buffer: await content })));

async function withProduct() {
  const organization = await createOrganization();
  const staff = await createPerson(organization, "staff");
  const id = await createProduct(organization.organizationId, { name: "Claw hammer" });
  return { organization, staff, url: staff.url(`/dashboard/products/${id}`) };
}

const choose = async (page: Page, ...named: [name: string, content: Promise<Buffer>][]) =>
  page.locator("[data-drop=pictures] input[type=file]").setInputFiles(await filesOf(...named));
const pictures = (page: Page) => page.getByRole("button", { name: /^Open picture/ });

test("people add, describe, order and remove pictures, which others see", async ({ page, browser }) => {
  const { organization, staff, url } = await withProduct();
  await haveSession(page, staff);
  await page.goto(url);
  await choose(page, ["red.png", picture("#cc0000")], ["blue.png", picture("#0000cc")]);
  await expect(pictures(page)).toHaveCount(2);

  await page.getByRole("button", { name: "Arrange and describe" }).click();
  const alt = page.getByLabel("What picture 2 shows");
  await alt.fill("The hammer from the side");
  await alt.press("Enter");
  await expect(page.getByRole("img", { name: "The hammer from the side" })).toBeVisible();
  await page.getByRole("button", { name: "Move picture 2 up" }).press("Enter");
  await expect(page.getByLabel("What picture 1 shows")).toHaveValue("The hammer from the side");
  await expect(page.getByText("Moved to position 1 of 2")).toBeAttached();
  await expectAccessibleEverywhere(page);

  const client = await createPerson(organization, "client");
  const other = await (await browser.newContext()).newPage();
  await haveSession(other, client);
  await other.goto(url);
  await expect(pictures(other)).toHaveCount(2);
  await expect(other.getByRole("button", { name: "Add pictures" })).toHaveCount(0);
  await other.goto(client.url("/dashboard/products"));
  await expect(other.locator("main tbody img")).toBeVisible();
  await other.context().close();

  await page.getByRole("button", { name: "Remove picture 2" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove picture" }).click();
  await expect(pictures(page)).toHaveCount(1);
  await expect(page.getByText("removed a picture")).toBeVisible();
});

test("a picture opens large, where the arrow keys lead to the others", async ({ page }) => {
  const { staff, url } = await withProduct();
  await haveSession(page, staff);
  await page.goto(url);
  await choose(page, ["red.png", picture("#cc0000")], ["blue.png", picture("#0000cc")]);
  await expect(pictures(page)).toHaveCount(2);
  await pictures(page).first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "Picture 1 of 2" });
  await expect(dialog).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: "Picture 2 of 2" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(pictures(page).first()).toBeFocused();
});

test("files can be dropped, of which those that cannot be added say why", async ({ page }) => {
  const { staff, url } = await withProduct();
  await haveSession(page, staff);
  await page.goto(url);
  await expect(page.getByRole("button", { name: "Add pictures" })).toBeVisible();
  const good = (await picture("#00cc00")).toString("base64");
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], "good.png", { type: "image/png" }));
    data.items.add(new File(["GIF89a"], "bad.gif", { type: "image/gif" }));
    return data;
  }, good);
  await page.locator("[data-drop=pictures]").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(pictures(page)).toHaveCount(1);
  await expect(page.getByRole("alert").filter({ hasText: "bad.gif" })).toContainText(
    "The file is not a PNG, JPEG, WebP or AVIF image",
  );
  await page.getByRole("button", { name: "Do not add bad.gif" }).click();
  await expect(page.getByText("bad.gif")).toHaveCount(0);
});

test("a photograph of a phone is made small enough before it is sent", async ({ page }) => {
  const { staff, url } = await withProduct();
  await haveSession(page, staff);
  await page.goto(url);
  await expect(page.getByRole("button", { name: "Add pictures" })).toBeVisible();
  await choose(page, ["photograph.jpg", photograph()]);
  await expect(pictures(page)).toHaveCount(1);
});

test("an upload shows its progress until somebody cancels it", async ({ page }) => {
  const { staff, url } = await withProduct();
  await haveSession(page, staff);
  await page.goto(url);
  // It never ends.
  await page.route("**/api/trpc/products.pictures.add*", () => undefined);
  await choose(page, ["red.png", picture("#cc0000")]);
  await expect(page.getByRole("progressbar", { name: "red.png" })).toBeVisible();
  await page.getByRole("button", { name: "Do not add red.png" }).click();
  await expect(page.getByRole("progressbar", { name: "red.png" })).toHaveCount(0);
  await expect(pictures(page)).toHaveCount(0);
});
