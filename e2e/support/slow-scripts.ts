import type { Page } from "@playwright/test";
import { deferred } from "../../src/server/deferred";

/** Delays what a page asks for, like a slow network. */
export interface SlowScripts {
  /** Scripts that the page asks for from here on wait. */
  hold: () => void;
  release: () => void;
}

/** Must be called before the page is opened: what it asks for shortly after Chromium begins to intercept can pass. */
export async function slowScripts(page: Page): Promise<SlowScripts> {
  let held = deferred<void>();
  held.resolve();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await held.promise;
    await route.continue();
  });
  return {
    hold: () => {
      held = deferred<void>();
    },
    release: () => held.resolve(),
  };
}
