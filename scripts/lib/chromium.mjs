import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { aptInstall, findPrograms, isDebianLike } from "./programs.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macApp = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser that Playwright would use by itself, when it has been downloaded. */
async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath()].find(existsSync);
}

/** An installed Chromium: Ubuntu's packages of that name only lead to a snap, which does not run in containers. */
async function installed() {
  const [found] = findPrograms(names).filter(
    (program) => !existsSync("/snap") || program !== "/usr/bin/chromium-browser",
  );
  return found ?? [macApp].find(existsSync) ?? (await playwrightsOwn());
}

/**
 * The Chromium for the browser tests, installed if there is none.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<string | undefined>}
 */
export async function findChromium(supervisor) {
  const found = await installed();
  if (found) return found;
  // If it fails, Playwright may still have a browser.
  if (isDebianLike()) await aptInstall(supervisor, ["chromium"]).catch(() => {});
  const packaged = await installed();
  if (packaged) return packaged;
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  await supervisor.run("install-browser", process.execPath, [cli, "install", "chromium"], {
    remedy: "install Chromium or Chrome with your system's package manager",
  });
  return playwrightsOwn();
}
