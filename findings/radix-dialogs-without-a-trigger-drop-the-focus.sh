#!/usr/bin/env bash
# radix-ui 1.8.1 with react 19.3.1, in jsdom.
#
# A modal Dialog or AlertDialog that is opened by its `open` property, without a Trigger, leaves the focus nowhere when it closes. Its
# focus scope would give it back to the element that had it before; but the dialog prevents that, to focus its trigger instead, also where it has
# none. A Popover prevents it in the same way. So a keyboard starts again at the top of the page, unless `onCloseAutoFocus`
# focuses something: it is called before, and may prevent the default.
#
# Seen: a button opens each of them, which takes the focus; after Escape, the body has it. With a Trigger, the trigger has it. Fails
# if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund radix-ui@1.8.1 react@19.3.1 react-dom@19.3.1 jsdom@26.1.0 >/dev/null
cat >close.cjs <<'JS'
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<div id=root></div>", { pretendToBeVisual: true, url: "http://localhost/" });
class ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = ResizeObserver;
globalThis.window = window;
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
globalThis.CustomEvent = window.CustomEvent;
globalThis.Event = window.Event;

const { createElement: h, useState } = require("react");
const { createRoot } = require("react-dom/client");
const { flushSync } = require("react-dom");
const { AlertDialog, Dialog, Popover } = require("radix-ui");

const inside = {
  Dialog: (Parts) => [h(Parts.Title, { key: 1 }, "Title"), h(Parts.Close, { key: 2 }, "Close")],
  AlertDialog: (Parts) => [h(Parts.Title, { key: 1 }, "Title"), h(Parts.Cancel, { key: 2 }, "Cancel")],
  Popover: () => [h("input", { key: 1 })],
};
const task = () => new Promise((resolve) => setTimeout(resolve, 20));

(async () => {
  for (const [name, Parts] of Object.entries({ Dialog, AlertDialog, Popover }))
    for (const hasTrigger of [false, true]) {
      function App() {
        const [open, setOpen] = useState(false);
        const opener = { id: "opener", onClick: () => setOpen(true) };
        return h(Parts.Root, { open, onOpenChange: setOpen }, [
          hasTrigger
            ? h(Parts.Trigger, { key: "opener", id: "opener" }, "Open")
            : h("button", { key: "opener", ...opener }, "Open"),
          h(
            Parts.Portal,
            { key: "portal" },
            h(Parts.Content, { id: "content", "aria-describedby": undefined }, inside[name](Parts)),
          ),
        ]);
      }
      const root = createRoot(document.getElementById("root"));
      flushSync(() => root.render(h(App)));
      const opener = document.getElementById("opener");
      opener.focus();
      flushSync(() => opener.click());
      await task();
      const isInside = document.getElementById("content").contains(document.activeElement);
      const escape = new window.KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
      flushSync(() => document.activeElement.dispatchEvent(escape));
      await task();
      const isClosed = document.getElementById("content") === null;
      const { activeElement } = document;
      console.log(
        `${name} ${hasTrigger ? "with" : "without"} a trigger: focus inside ${isInside}, closed ${isClosed}, then ${activeElement.id || activeElement.tagName}`,
      );
      flushSync(() => root.unmount());
      await task();
    }
})();
JS
node close.cjs | tee output.txt
test "$(cat output.txt)" = 'Dialog without a trigger: focus inside true, closed true, then BODY
Dialog with a trigger: focus inside true, closed true, then opener
AlertDialog without a trigger: focus inside true, closed true, then BODY
AlertDialog with a trigger: focus inside true, closed true, then opener
Popover without a trigger: focus inside true, closed true, then BODY
Popover with a trigger: focus inside true, closed true, then opener'
