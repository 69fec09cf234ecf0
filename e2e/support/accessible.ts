import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as delay } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import type { RunOptions, SerialContextObject } from "axe-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** What the theme or the width of the page changes; everything else is the same in both. */
const rulesOfLooks = ["color-contrast", "target-size", "scrollable-region-focusable", "aria-hidden-focus"];

const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Text that is fading in or out has less contrast than when read; endless animations, such as a skeleton, stay. */
async function settle(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.waitForFunction(() => {
    const moving = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime),
      );
    return moving.length === 0 && !document.querySelector("[data-sonner-toast][data-removed=true]");
  });
}

/** axe for a browser. Minified, it is less than half of what its package has Node load. */
let source: string | undefined;

/** Loads axe, once for each document: that takes as long as a check. */
async function loadAxe(page: Page): Promise<void> {
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source);
}

interface Extent {
  /** Only these rules. */
  rules?: string[];
  /** Only what is in this element. */
  within?: string;
}

/**
 * WCAG 2.2 AA as far as axe can check; frames contain mails, in which axe cannot run scripts. What passes by itself is no
 * violation: rows are dimmed while newer ones are read, and between two pages there is a moment without a title.
 */
export async function expectAccessible(page: Page, extent: Extent = {}): Promise<void> {
  let found = await violations(page, extent);
  for (let looks = 1; found.length > 0 && looks < 5; looks += 1) {
    await delay(1000);
    found = await violations(page, extent);
  }
  expect.soft(found, page.url()).toEqual([]);
}

async function violations(page: Page, { rules, within }: Extent): Promise<string[]> {
  await settle(page);
  await loadAxe(page);
  const context: SerialContextObject = { exclude: ["iframe"], ...(within && { include: [within] }) };
  const options: RunOptions = {
    runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: everyRule },
    // Everything except violations is summarized.
    resultTypes: ["violations"],
    // What a person sees of a control is part of its name, for those who speak to their computer: axe checks it, but not by itself.
    rules: { "label-content-name-mismatch": { enabled: true } },
  };
  return page.evaluate(
    async ([context, options]) => {
      const results = await window.axe?.run(context, options);
      if (!results) throw new Error("The page has been left.");
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    },
    [context, options] as const,
  );
}

/** On a wide screen with the light theme, and what the dark theme and a phone change. Afterwards the page is as before. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await onDarkPhone(page, async () => {
    await expectAccessible(page, { rules: rulesOfLooks });
    await expectNoSidewaysScroll(page);
  });
}

async function onDarkPhone(page: Page, check: () => Promise<void>): Promise<void> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await check();
  await page.emulateMedia({ colorScheme: "light" });
  if (wide) await page.setViewportSize(wide);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
