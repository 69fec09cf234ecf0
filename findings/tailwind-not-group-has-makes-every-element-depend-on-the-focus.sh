#!/usr/bin/env bash
# tailwindcss 4.3.5, Chromium of @sparticuz/chromium 153.0.0 by Playwright 1.65.1.
#
# `group-has-[…]:` makes a selector that ends in the class, and `not-group-has-[…]:` one that negates "anything inside such a group",
# `:not(:is(:where(.group):has(…) *))`. Chromium remembers what a change of `:has()` can reach by the end of its selector: with the first, the
# elements of that class, and with the second all elements in the group, although both say the same of the same one element. What is
# reached adds up for a group: with a class that depends on the focus, another one that does not is enough to have the styles of a
# whole list computed whenever the focus moves in it.
#
# Seen: see below. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 tailwindcss@4.3.5 >/dev/null
cat >focus.mjs <<'JS'
import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";
import { compile } from "tailwindcss";

const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
const page = await browser.newPage();
/** How many elements' styles are computed when the focus goes from one of 500 rows to another. */
async function computedWith(classes) {
  const { build } = await compile("@tailwind utilities;");
  const row = "<li><button>row</button></li>";
  const hint = `<p class="${classes}">keys</p>`;
  await page.setContent(
    `<style>${build(classes.split(" "))}</style><section class="group"><ul>${row.repeat(500)}</ul>${hint}</section>`,
  );
  await page.locator("button").first().focus();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await page.locator("button").nth(1).focus();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const counts = traceEvents.flatMap(({ name, args }) => (name === "UpdateLayoutTree" ? [args.elementCount] : []));
  return Math.max(...counts) >= 1000 ? "every element" : Math.max(...counts) < 10 ? "a few" : `${Math.max(...counts)}`;
}
console.log("shown if it has the focus:", await computedWith("hidden group-has-[:focus]:block"));
console.log("hidden unless it has a field:", await computedWith("not-group-has-[input]:hidden"));
console.log("both:", await computedWith("group-has-[:focus]:block not-group-has-[input]:hidden"));
console.log("hidden unless it has the focus:", await computedWith("not-group-has-[:focus]:hidden"));
await browser.close();
JS
output=$(node focus.mjs)
echo "$output"
test "$output" = "shown if it has the focus: a few
hidden unless it has a field: a few
both: every element
hidden unless it has the focus: every element"
