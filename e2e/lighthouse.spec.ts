import { writeFileSync } from "node:fs";
import { type BrowserContext, chromium } from "@playwright/test";
import { z } from "zod";
import { freePort } from "../scripts/lib/ports.mjs";
import { rootUrl, tenantUrl } from "./support/app";
import { haveDemoSession } from "./support/session";
import { expect, test } from "./support/test";

/* How a page loads for somebody who opens it for the first time. A busy machine scores less: run it on an idle one. */

interface Lighthouse {
  default: (url: string, flags: object, config?: object) => Promise<unknown>;
  desktopConfig: object;
}

const result = z.object({
  lhr: z.object({
    categories: z.record(z.string(), z.object({ score: z.number() })),
    audits: z.record(
      z.string(),
      z.object({ score: z.number().nullable(), displayValue: z.string().optional() }),
    ),
  }),
  report: z.string(),
});

/** The lowest scores, of 100. */
const devices = {
  desktop: { performance: 100, accessibility: 100, "best-practices": 100 },
  mobile: { performance: 95 },
};
const pages = {
  landing: { url: rootUrl("/"), isSignedIn: false },
  "sign-in": { url: tenantUrl("acme", "/login"), isSignedIn: false },
  overview: { url: tenantUrl("acme", "/dashboard"), isSignedIn: true },
  products: { url: tenantUrl("acme", "/dashboard/products"), isSignedIn: true },
};

/** A browser that has opened nothing yet, and that Lighthouse can reach. */
const browser = test.extend<{ fresh: { context: BrowserContext; port: number } }>({
  fresh: async ({ launchOptions }, use, testInfo) => {
    const port = await freePort();
    const context = await chromium.launchPersistentContext(testInfo.outputPath("profile"), {
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    });
    await use({ context, port });
    await context.close();
  },
});

for (const [name, { url, isSignedIn }] of Object.entries(pages)) {
  for (const [device, wanted] of Object.entries(devices)) {
    browser(`the ${name} page, ${device}`, async ({ fresh: { context, port } }, testInfo) => {
      const lighthouse: Lighthouse = await import(process.env.E2E_LIGHTHOUSE ?? "");
      if (isSignedIn) await haveDemoSession(await context.newPage(), "acme");
      const onlyCategories = Object.keys(wanted);
      // Otherwise it would remove the session, too.
      const flags = { port, disableStorageReset: true, onlyCategories, output: "html", logLevel: "error" };
      const config = device === "desktop" ? lighthouse.desktopConfig : undefined;
      const { lhr, report } = result.parse(await lighthouse.default(url, flags, config));
      writeFileSync(testInfo.outputPath("report.html"), report);
      const scores = new Map(
        Object.entries(lhr.categories).map(([category, { score }]) => [category, Math.round(score * 100)]),
      );
      console.log(`${name}, ${device}:`, ...[...scores].flat());
      const short = Object.entries(lhr.audits).flatMap(([audit, { score, displayValue = "" }]) =>
        score !== null && score < 1 ? `${audit} ${score} ${displayValue}` : [],
      );
      for (const [category, least] of Object.entries(wanted)) {
        expect
          .soft(scores.get(category) ?? 0, `${category}; ${short.join("; ")}`)
          .toBeGreaterThanOrEqual(least);
      }
    });
  }
}
