/**
 * Compares what a page costs a browser that opens it for the first time with another checkout of this repository:
 *
 *   npm run bench:page-load -- ../the-other-checkout
 *
 * The other one must have its dependencies installed; it gets a production build under its own .local/. A real Chromium opens each page
 * with an empty cache, and waits until it asks for nothing more. The builds take turns; ratios are the medians over rounds of this checkout
 * ÷ the other within one round. Only the main thread keeps people waiting: the other threads compile, decode and draw beside it.
 */
import type { Browser, BrowserContext } from "@playwright/test";
import { step } from "../lib/report.mjs";
import { measureInTurns } from "./checkouts";
import { type App, compareInBrowser, pageCpuMs, printCosts } from "./in-browser";

/** An even number: each build goes first as often as second. */
const rounds = 10;

const paths = ["/login", "/dashboard", "/dashboard/products"];

/** CPU of a page, in milliseconds. */
interface Cost {
  mainThread: number;
  /** Of all threads of the process that renders the page, to ten milliseconds. */
  renderer: number;
}

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function costOf(browser: Browser, url: string, storageState: State | undefined): Promise<Cost> {
  const system = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    return new Map(
      processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime * 1000]),
    );
  };
  const context = await browser.newContext({ locale: "en-US", serviceWorkers: "block", storageState });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  // It never ends: without a response of our own, the page would never be idle.
  await page.route("**/api/trpc/live.changes*", (route) => route.fulfill({ status: 204 }));
  const before = await renderers();
  await page.goto(url, { waitUntil: "networkidle" });
  const mainThread = await pageCpuMs(session);
  const renderer = [...(await renderers())].reduce(
    (sum, [id, time]) => sum + time - (before.get(id) ?? 0),
    0,
  );
  await context.close();
  await system.detach();
  return { mainThread, renderer };
}

await compareInBrowser("bench:page-load", async (apps, browser) => {
  for (const path of paths) {
    const measure = async ({ context, origin }: App) =>
      costOf(browser, origin + path, path === "/login" ? undefined : await context.storageState());
    const measured = await step(path, () => measureInTurns(rounds, apps, measure));
    printCosts(`CPU of a page: ${path}`, measured, {
      "main thread": ({ mainThread }) => mainThread,
      "all threads": ({ renderer }) => renderer,
    });
  }
  return true;
});
