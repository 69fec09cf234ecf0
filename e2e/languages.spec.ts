import type { Page } from "@playwright/test";
import { asTenant, createOrganization, createProduct } from "@test/builders";
import { eq } from "drizzle-orm";
import { accented } from "../src/i18n/pseudo";
import { user } from "../src/server/db/schema";
import { tenantDb } from "../src/server/tenancy/tenant-db";
import { tenantUrl } from "./support/app";
import { openEach, type Seen } from "./support/opened";
import { platformPages, publicPages, settingsPages, workspacePages } from "./support/pages";
import { createPerson, enterPassword } from "./support/people";
import { haveDemoSession, haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** What one browser has chosen for a host. */
const choose = (page: Page, url: string, language: string) =>
  page.context().addCookies([{ name: "preferences", value: `language=${language}`, url }]);

/** An organization whose data and formats have no Latin letters: what has some is a text. */
async function greekAdmin() {
  // Letters of a subdomain by chance would look like a word.
  const number = `${Date.now()}${test.info().workerIndex}`;
  const organization = await createOrganization({
    name: `Εταιρεία ${number}`,
    subdomain: `t-${number}`,
    settings: { locale: "el", currency: "EUR", timeZone: "Europe/Athens" },
  });
  const admin = await createPerson(organization, "admin");
  await asTenant(organization.organizationId, () =>
    tenantDb().update(user, { firstName: "Άννα", lastName: "Δοκιμή" }, eq(user.id, admin.userId)),
  );
  await createProduct(organization.organizationId, { name: "Ελιές", sku: "ΕΛ-1", description: "Πράσινες" });
  return admin;
}

/** What is the same in every language, and names of the demo data and of examples. */
const names =
  /\b(MMR|SKU|CSV|API|REST|URL|JSON|PNG|JPEG|WebP|UTC|EUR|English|Deutsch|OpenAPI|Acme Tools|Platform|Root Operator|Grace Hopper|KiB|MiB|GiB)\b/g;
const addresses = /\S*[@/:]\S*|\b[\w-]+(\.[\w-]+)+\b/g;
/** Of a text from the catalogue, in which data may stand. */
const ofCatalogue = new RegExp(`[${Object.values(accented).join("")}⟦⟧]`);

/** What can be read on the page, or is read out, and is not made of texts from the catalogue; rows of data aside. */
async function untranslated(page: Page, data: string): Promise<string[]> {
  const read = await page.evaluate((ofData) => {
    const left = `script, style, code, pre, noscript, [lang=en]${ofData}`;
    const isShown = (element: Element | null) =>
      element !== null && !element.closest(left) && element.checkVisibility();
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isShown(node.parentElement)) found.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
      if (!isShown(element)) continue;
      for (const name of ["aria-label", "placeholder", "title", "alt"])
        found.push(element.getAttribute(name) ?? "");
    }
    return found;
  }, data);
  const plain = read.filter((text) => !ofCatalogue.test(text));
  const words = plain.map((text) => text.replace(addresses, "").replace(names, "").trim());
  return [...new Set(words.filter((text) => /[A-Za-z]{3,}/.test(text)))];
}

/** Of pages, and of what opens on them. */
async function expectTranslated(page: Page, urls: string[], data = ""): Promise<void> {
  const seen: Seen = new Set();
  for (const url of urls) {
    await page.goto(url);
    await expect(page.locator("html"), url).toHaveAttribute("lang", "en-XA");
    await expect.soft(page.locator("body"), url).toContainText("⟦");
    expect.soft(await untranslated(page, data), url).toEqual([]);
    await openEach(page, seen, async (_panel, kind) =>
      expect.soft(await untranslated(page, data), `${url}: ${kind}`).toEqual([]),
    );
  }
}

test("every text of pages for visitors is taken from the catalogue", async ({ page }) => {
  for (const url of publicPages) await choose(page, url, "en-XA");
  await expectTranslated(page, publicPages);
});

test("every text of the workspace is taken from the catalogue", async ({ page }) => {
  const admin = await greekAdmin();
  await haveSession(page, admin);
  await choose(page, admin.url("/"), "en-XA");
  await expectTranslated(page, [...workspacePages, ...settingsPages].map(admin.url));
});

test("every text of the console is taken from the catalogue", async ({ page }) => {
  await haveDemoSession(page, "platform", "root");
  await choose(page, tenantUrl("platform"), "en-XA");
  await expectTranslated(
    page,
    platformPages.map((path) => tenantUrl("platform", path)),
    // Those of all tests.
    ", main tbody, main li, main time",
  );
});

test("pages hold from right to left, on narrow and wide screens", async ({ page }) => {
  const admin = await greekAdmin();
  await haveSession(page, admin);
  await choose(page, admin.url("/"), "ar-XB");
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      "/dashboard",
      "/dashboard/products",
      "/dashboard/users",
      "/dashboard/settings/organization",
    ]) {
      await page.goto(admin.url(path));
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect.soft(scrollWidth, `${path} at ${width}`).toBeLessThanOrEqual(clientWidth);
    }
  }
  const main = await page.locator("main").boundingBox();
  const navigation = await page.getByRole("navigation").first().boundingBox();
  expect(navigation?.x).toBeGreaterThan(main?.x ?? Number.POSITIVE_INFINITY);
});

test("a person reads the language that they chose, in every browser that they sign in with", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const client = await createPerson(organization, "client");
  await haveSession(page, client);
  await page.goto(client.url("/dashboard/settings/profile"));
  await page
    .getByRole("group", { name: "Language of pages and emails" })
    .getByText("Deutsch", { exact: true })
    .click();
  await page.getByRole("button", { name: "Save language" }).click();
  await expect(page.getByRole("heading", { name: "Profil", exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expectAccessible(page);

  const elsewhere = await browser.newPage();
  await enterPassword(elsewhere, client);
  await expect(elsewhere.getByRole("navigation", { name: "Hauptnavigation" })).toBeVisible();
  await elsewhere.close();

  await page.getByLabel("Vorname").fill("");
  await page.getByRole("button", { name: "Änderungen speichern" }).click();
  await expect(page.getByLabel("Vorname")).toHaveAccessibleDescription(/Vorname/);
});

test("people read the language of their organization, also before they sign in", async ({ page }) => {
  const organization = await createOrganization({ settings: { language: "de" } });
  const client = await createPerson(organization, "client");
  await page.goto(client.url("/login"));
  await expect(page.getByRole("button", { name: "Anmelden" })).toBeVisible();
  await page.getByLabel("E-Mail").fill(client.email);
  await page.getByLabel("Passwort", { exact: true }).fill("wrong password");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Passwort ist falsch" })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test.describe("a browser that is set to German", () => {
  test.use({ locale: "de-AT" });

  test("shows German pages where there is no organization", async ({ page }) => {
    await page.goto(tenantUrl("acme", "/login"));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.goto(tenantUrl("nobody"));
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });
});
