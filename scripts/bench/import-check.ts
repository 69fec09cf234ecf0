/**
 * Compares the check of a file of 10,000 products in the browser with that of another checkout of this repository:
 *
 *   npm run bench:import-check -- ../the-other-checkout
 *
 * The other one must have its dependencies installed; it gets a production build under its own .local/. In an
 * organization of 10,000 products, a real Chromium chooses a file, half of which changes products and half of which is
 * new, and checks it. The builds take turns, each in its own database. Ratios are the medians over rounds of this
 * checkout ÷ the other within one round: of the time until the result is shown, and of the CPU time of the page's main
 * thread.
 *
 * Exits with 1 if the time is more than half of the other's.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { csvOf } from "@/lib/csv";
import { localDir } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { measureInTurns, ratioOf } from "./checkouts";
import { type App, compareInBrowser, pageCpuMs, printCosts } from "./in-browser";
import { cpuMs } from "./measure.mjs";
import { products, productsPerOrganization } from "./scale-data";

/** An even number: each build goes first as often as second. */
const rounds = 8;
const allowedRatio = 0.5;

/** On the disk, as people have it: the page would spend more on a content that came through the test's connection than on reading it. */
const file = path.join(localDir, "bench", "products.csv");

/** In milliseconds. */
interface Cost {
  /** From choosing the file until its columns are shown, and from the button until the result is shown. */
  read: number;
  check: number;
  /** CPU used for both by the page's main thread and by the app. */
  page: number;
  app: number;
}

/** Half of the organization's products with other prices, and as many new ones. */
function contentOf(round: number): string {
  const half = productsPerOrganization / 2;
  const changed = products()
    .slice(0, half)
    .map((product) => ({ ...product, price: "1234.50" }));
  const added = products(`check ${round}`)
    .slice(0, half)
    .map((product) => ({ ...product, sku: `NEW-${product.sku}` }));
  return csvOf([
    ["SKU", "Name", "Price", "Stock", "Description"],
    ...[...changed, ...added].map(({ sku, name, price, stock, description }) => [
      ...[sku, name, price, String(stock), description],
    ]),
  ]);
}

/** Chooses the file and checks it, then discards everything. */
async function measure({ context, origin, connection, appPid }: App, round: number): Promise<Cost> {
  writeFileSync(file, contentOf(round));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  // Other checkouts may word it differently.
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 2, name });
  await page.goto(`${origin}/dashboard/products/import`);
  await heading("Choose a file").waitFor();
  await page.waitForLoadState("networkidle");

  const before = { page: await pageCpuMs(session), app: cpuMs(appPid) };
  const begun = performance.now();
  await page.locator("input[type=file]").setInputFiles(file);
  await heading("Columns of products.csv").waitFor();
  const read = performance.now();
  await page.getByRole("button", { name: "Check 10,000 rows" }).click();
  await heading(/^(Review products\.csv|What products\.csv would do)$/).waitFor();
  await page
    .getByText(/^Line \d/)
    .first()
    .waitFor();
  const checked = performance.now();
  const after = { page: await pageCpuMs(session), app: cpuMs(appPid) };

  await page.close();
  await connection.query("delete from product_import_rows");
  await connection.query("delete from product_imports");
  return {
    read: read - begun,
    check: checked - read,
    page: after.page - before.page,
    app: after.app - before.app,
  };
}

await compareInBrowser("bench:import-check", async (apps) => {
  const measured = await step("Checks", () => measureInTurns(rounds, apps, measure));
  printCosts("The check of 10,000 rows", measured, {
    "until the columns are shown": ({ read }) => read,
    "from the button to the result": ({ check }) => check,
    "CPU of the page": ({ page }) => page,
    "CPU of the app": ({ app }) => app,
  });
  const ratio = ratioOf(measured, ({ read, check }) => read + check);
  say(`From the file to the result: × ${ratio.toFixed(2)} (wanted: at most × ${allowedRatio})`);
  return ratio <= allowedRatio;
});
