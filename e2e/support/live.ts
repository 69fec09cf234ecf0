import type { Page } from "@playwright/test";
import { entryUnderTest } from "./app";

/** Whether pages are told at once of what others change. Next's routes keep nothing open for that (decision 52). */
export const staysOpen = entryUnderTest === "own";

/** Has an open page learn what others have changed: where nothing stays open, it asks when its window gets the focus. */
export async function letHear(page: Page): Promise<void> {
  if (!staysOpen) await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}
