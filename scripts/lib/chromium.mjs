import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { aptInstall, findPrograms, isDebian, isDebianLike } from "./programs.mjs";

/** Chromium without windows. It shows the same pages in two thirds of the time of a Chromium that runs headless. */
const headlessShell = "chromium-headless-shell";
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macApp = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser that Playwright would use by itself, when it has been downloaded. */
async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath()].find(existsSync);
}

/**
 * An installed Chromium: Ubuntu's packages of that name only lead to a snap, which does not run in containers.
 * @param {boolean} headed
 */
async function installed(headed) {
  const [found] = findPrograms(headed ? names : [headlessShell, ...names]).filter(
    (program) => !existsSync("/snap") || program !== "/usr/bin/chromium-browser",
  );
  return found ?? [macApp].find(existsSync) ?? (await playwrightsOwn());
}

/**
 * The Chromium for the browser tests, installed if there is none. On Debian the headless shell is installed even if there
 * is another Chromium, which is used if that fails.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {{ headed?: boolean }} [options] headed where people want to watch, which takes a Chromium with windows
 * @returns {Promise<string | undefined>}
 */
export async function findChromium(supervisor, { headed = false } = {}) {
  if (!headed && isDebian() && findPrograms([headlessShell]).length === 0) {
    await aptInstall(supervisor, [headlessShell]).catch(() => {});
  }
  const found = await installed(headed);
  if (found) return found;
  // If it fails, Playwright may still have a browser.
  if (isDebianLike()) await aptInstall(supervisor, ["chromium"]).catch(() => {});
  const packaged = await installed(headed);
  if (packaged) return packaged;
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  await supervisor.run("install-browser", process.execPath, [cli, "install", "chromium"], {
    remedy: "install Chromium or Chrome with your system's package manager",
  });
  return playwrightsOwn();
}
