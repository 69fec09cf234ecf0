import type { Page } from "@playwright/test";
import { createOrganization, unique } from "@test/builders";
import sharp from "sharp";
import { call, rootDomain, rootUrl, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { mailsTo } from "./support/mails";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, expectAccessibleEverywhere, test } from "./support/test";

/** Pale enough to be refused, and with a shade that is nobody's usual blue. */
const pale = "#ffdd00";
const shade = "#897600";
const shadeInCss = "rgb(137, 118, 0)";

const logoColor = [42, 26, 5] as const;
const logo = (format: "png" | "gif") =>
  sharp({ create: { width: 400, height: 100, channels: 3, background: "#2a1a05" } })
    .toFormat(format)
    .toBuffer();

/** Whether any pixel of the picture has the color. */
async function hasColor(picture: Buffer, [red, green, blue]: typeof logoColor): Promise<boolean> {
  const pixels = await sharp(picture).removeAlpha().raw().toBuffer();
  return pixels.includes(Buffer.from([red, green, blue]));
}

/** Whether the picture has loaded and is visible. */
const isShown = (page: Page, name: string) =>
  page.getByRole("img", { name }).evaluate((image: HTMLImageElement) => image.naturalWidth > 0);

test("an organization gets a logo and a color, on its own pages and in its mails, until it removes them", async ({
  page,
  browser,
}) => {
  const name = unique("Sunflower & Sons");
  const admin = await createPerson(await createOrganization({ name }), "admin");
  const neighbor = await createOrganization();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard"));
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Branding" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Branding" })).toBeVisible();
  await expectAccessible(page);

  const input = page.locator("input[type=file]");
  await input.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await logo("gif") });
  await expect(page.getByText("not a PNG, JPEG, WebP or AVIF image")).toBeVisible();
  await input.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await logo("png") });
  await expect(page.getByText("logo.png, not saved yet")).toBeVisible();
  await page.getByRole("button", { name: "Save logo" }).click();
  await expect(page.getByText("The logo was saved")).toBeVisible();
  const home = page.getByRole("link", { name: `${name}, overview` });
  await expect(home.locator("img")).toBeVisible();
  const path = (await home.locator("img").getAttribute("src")) ?? "";

  const color = page.getByLabel("Color of buttons and links");
  await color.fill(pale);
  await expect(color).toHaveAccessibleDescription(/White text is hard to read/);
  await page.getByRole("button", { name: `Use ${shade}` }).click();
  await expect(color).toHaveValue(shade);
  await color.press("Enter");
  await expect(page.getByText("The color was saved")).toBeVisible();
  // The hovered button is darker.
  await page.mouse.move(0, 0);
  await expect(page.getByRole("button", { name: "Save color" })).toHaveCSS("background-color", shadeInCss);

  for (const next of ["/dashboard", "/dashboard/settings/branding"]) {
    await expectAccessibleEverywhere(page);
    // The navigation has the color, too, and is only on a wide screen.
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, { rules: ["color-contrast"] });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(admin.url(next));
  }

  const visitor = await (await browser.newContext()).newPage();
  for (const accountPage of ["/login", "/forgot-password"]) {
    await visitor.goto(admin.url(accountPage));
    expect(await isShown(visitor, name)).toBe(true);
    await expectAccessible(visitor);
  }
  await visitor.goto(admin.url("/login"));
  const signIn = visitor.getByRole("button", { name: "Sign in" });
  await expect(signIn).toHaveCSS("background-color", shadeInCss);
  await visitor.goto(tenantUrl(neighbor.subdomain, "/login"));
  await expect(visitor.getByRole("img")).toHaveCount(0);
  await expect(signIn).not.toHaveCSS("background-color", shadeInCss);

  await call(admin.subdomain, "auth.forgotPassword", { body: { email: admin.email } });
  const [mail] = await mailsTo(admin.email, /new password/);
  expect(mail?.html).toContain(`src="${admin.url(path)}" alt="${name.replace("&", "&amp;")}"`);
  expect(mail?.html).toContain(`background:${shade}`);
  await visitor.context().close();
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(rootUrl("/"));
  await reader.getByRole("link", { name: "read them" }).click();
  const received = reader.getByRole("listitem").filter({ hasText: admin.email });
  await received.getByText("View HTML").click();
  // No script runs in the frame of a mail: the pixels are checked.
  const painted = async () => hasColor(await received.locator("iframe").screenshot(), logoColor);
  await expect.poll(painted).toBe(true);
  await reader.context().close();

  await page.getByRole("button", { name: "Remove logo" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove logo" }).click();
  await expect(page.getByText("The logo was removed")).toBeVisible();
  await expect(page.getByRole("link", { name: "MMR, overview" })).toBeVisible();
  await color.fill("");
  await color.press("Enter");
  await expect(page.getByText("The default color was restored")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save color" })).not.toHaveCSS(
    "background-color",
    shadeInCss,
  );

  // Sent mails still show it.
  const asked = { host: `${admin.subdomain}.${rootDomain}`, path };
  const served = await http({ ...asked, method: "HEAD" });
  expect(served).toMatchObject({
    status: 200,
    text: "",
    headers: {
      "content-type": "image/png",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
  const headers = { "if-none-match": String(served.headers.etag) };
  expect((await http({ ...asked, headers })).status).toBe(304);
  const elsewhere = await http({ ...asked, host: `${neighbor.subdomain}.${rootDomain}` });
  expect(elsewhere.status).toBe(404);
});
