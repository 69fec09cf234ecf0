#!/usr/bin/env bash
# Chromium of @sparticuz/chromium 153.0.0, jsdom 26.1.0, happy-dom 21.0.4, EventTarget of Node 20 and later.
#
# The DOM standard calls an event's capture listeners before the others at its target, too. jsdom does so at the window. In
# Chromium an event whose target is the window itself (popstate, beforeunload, online, message) reaches listeners in the order
# of their registration, whatever their phase, and so does any EventTarget that is no node, in Chromium and in Node. At an
# element, Chromium calls capture first. So a guard that registers `popstate` with `capture: true` after a router has
# registered its own passes in jsdom, and comes too late in the browser: it must register earlier.
#
# Seen: see below. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 jsdom@26.1.0 happy-dom@21.0.4 >/dev/null
cat >order.mjs <<'JS'
import chromium from "@sparticuz/chromium";
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";
import { chromium as browsers } from "playwright-core";

function orderAt(target, event) {
  const order = [];
  target.addEventListener("seen", () => order.push("other"));
  target.addEventListener("seen", () => order.push("capture"), { capture: true });
  target.dispatchEvent(event);
  return order.join(", ");
}
const { window } = new JSDOM("<p>");
const happy = new Window();
const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
const page = await browser.newPage();
await page.setContent("<p>");
await page.evaluate(`globalThis.orderAt = ${orderAt}`);
const inPage = (target) => page.evaluate(`orderAt(${target}, new Event("seen"))`);
console.log("Chromium, element:", await inPage(`document.querySelector("p")`));
console.log("Chromium, window:", await inPage("window"));
console.log("Chromium, EventTarget:", await inPage("new EventTarget()"));
console.log("Node, EventTarget:", orderAt(new EventTarget(), new Event("seen")));
console.log("jsdom, window:", orderAt(window, new window.Event("seen")));
console.log("happy-dom, window:", orderAt(happy, new happy.Event("seen")));
await browser.close();
await happy.happyDOM.close();
JS
output=$(node order.mjs)
echo "$output"
test "$output" = "Chromium, element: capture, other
Chromium, window: other, capture
Chromium, EventTarget: other, capture
Node, EventTarget: other, capture
jsdom, window: capture, other
happy-dom, window: capture, other"
