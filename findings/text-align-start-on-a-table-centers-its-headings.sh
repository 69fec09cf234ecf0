#!/usr/bin/env bash
# tailwindcss 4.3.5, Chromium of @sparticuz/chromium 153.0.0 by Playwright 1.65.1.
#
# The usual way to make a page hold from right to left is to write `text-start` where it had `text-left`. On a table that moves the
# headings of its columns and rows to the center of their cells, in both directions. A browser centers a <th> unless its parent is aligned
# otherwise than by the initial value of text-align, and that value is `start`: so `text-left` on the table was inherited by them,
# and `text-start`, which means the same there, is as if nothing had been said. On the headings themselves it has an effect.
#
# Seen: the lines at the end. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 tailwindcss@4.3.5 >/dev/null
cat >headings.mjs <<'JS'
import { readFileSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";
import { compile } from "tailwindcss";

const sheet = (id) => readFileSync(`node_modules/tailwindcss/${id === "tailwindcss" ? "index.css" : id}`, "utf8");
const { build } = await compile('@import "tailwindcss";', {
  loadStylesheet: async (id, base) => ({ path: id, base, content: sheet(id) }),
});
const styles = build(["text-left", "text-start", "w-full"]);

const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
const page = await browser.newPage();
for (const dir of ["ltr", "rtl"]) {
  for (const [onTable, onHeading] of [["text-left", ""], ["text-start", ""], ["text-start", "text-start"]]) {
    await page.setContent(
      `<html dir="${dir}"><style>${styles}</style><table class="w-full ${onTable}"><tr><th class="${onHeading}">Name</th></tr></table>`,
    );
    const place = await page.locator("th").evaluate((heading) => {
      const text = document.createRange();
      text.selectNodeContents(heading);
      const [inner, outer] = [text.getBoundingClientRect(), heading.getBoundingClientRect()];
      const [before, after] = [inner.left - outer.left, outer.right - inner.right];
      return Math.abs(before - after) < 4 ? "center" : before < after ? "left" : "right";
    });
    console.log(`${dir}, table ${onTable}, heading ${onHeading || "without"}: ${place}`);
  }
}
await browser.close();
JS
output=$(node headings.mjs)
echo "$output"
test "$output" = 'ltr, table text-left, heading without: left
ltr, table text-start, heading without: center
ltr, table text-start, heading text-start: left
rtl, table text-left, heading without: left
rtl, table text-start, heading without: center
rtl, table text-start, heading text-start: right'
