import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { unique } from "@test/builders";
import { closeDatabase } from "../../src/server/db/client";
import { expectAccessible, expectAccessibleEverywhere } from "./accessible";
import { demoPassword, rootDomain, tenantUrl } from "./app";

/**
 * Whether React has hydrated all that can be pressed or filled in, if the page is one of ours: before that, nobody hears an
 * event whose code has not arrived yet.
 */
function isHydrated(): boolean {
  if (!document.querySelector('script[src*="/_next/static/"]')) return true;
  return [...document.querySelectorAll("button, input, select, textarea")].every((control) =>
    Object.keys(control).some((key) => key.startsWith("__reactProps$")),
  );
}

/**
 * A process of a test's own shares the database, so the mails that it queues may be delivered by the app, whose page of mails then
 * shows them with a logo at the other's port.
 */
function isLogoOfAnotherApp(message: string): boolean {
  const [, image] = /Loading the image '([^']+\/api\/logo\/[^']+)'/.exec(message) ?? [];
  return image !== undefined && new URL(image).port !== rootDomain.split(":")[1];
}

/** Every page of every test is monitored: an uncaught error or a refused script fails it. */
export const test = base.extend<object, { database: undefined }>({
  // Looked up there by the tests and their support themselves.
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what the fixture needs.
    async ({}, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { auto: true, scope: "worker" },
  ],
  // What a test presses on an opened page is heard. Whatever comes before that waits for less than the whole page.
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (url, options) => {
      const response = await goto(url, options);
      if (!options?.waitUntil) await page.waitForFunction(isHydrated);
      return response;
    };
    await use(page);
  },
  context: async ({ context }, use) => {
    const problems: string[] = [];
    context.on("weberror", (event) => problems.push(`uncaught: ${event.error().message}`));
    context.on("console", (message) => {
      const text = message.text();
      if (/Content Security Policy|hydrat/i.test(text) && !isLogoOfAnotherApp(text)) problems.push(text);
    });
    await use(context);
    expect(problems).toEqual([]);
  },
});

export { expect, expectAccessible, expectAccessibleEverywhere };

/** Signs in through the page, like a person. */
export async function signIn(page: Page, tenant: string, role = "admin", domain?: string): Promise<void> {
  await page.goto(tenantUrl(tenant, "/login", domain));
  await page.getByLabel("Email").fill(`${role}@${tenant}.test`);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/dashboard");
}

/** A SKU that no other test has. */
export const uniqueSku = () => unique("E2E").toUpperCase();

/** Presses Enter on a button that can be pressed: Playwright would press it on a disabled one as well, for nothing. */
export async function pressEnter(button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await button.press("Enter");
}
