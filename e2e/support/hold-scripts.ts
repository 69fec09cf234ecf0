import type { Page } from "@playwright/test";
import { deferred } from "../../src/server/deferred";

/** Delays the scripts that the page asks for from here on, like a slow network, until the returned function is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = deferred<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
