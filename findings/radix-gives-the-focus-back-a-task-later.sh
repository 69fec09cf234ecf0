#!/usr/bin/env bash
# radix-ui 1.8.1 with react 19.3.1, in jsdom.
#
# Radix gives the focus back to the trigger in a task of its own after a menu or popover has closed. If the same thing is opened again
# before that task, as by Escape and Enter that a busy page handles one after the other, the trigger takes the focus from what
# is open by then: a menu that is not modal closes for it, though nobody has left it, and a popover stays open without the focus. The
# handler of `onCloseAutoFocus` can tell: `document.activeElement` is then no longer the body.
#
# Seen: the menu is open with the focus in it, and a task later closed; the popover is open with the focus in it, and a task later
# open without. With a handler that prevents the default if the focus has moved on, both keep it. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund radix-ui@1.8.1 react@19.3.1 react-dom@19.3.1 jsdom@26.1.0 >/dev/null
cat >reopen.cjs <<'JS'
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
const { DropdownMenu, Popover } = require("radix-ui");

const kinds = {
  menu: [DropdownMenu, { modal: false }, () => h(DropdownMenu.Item, null, "One")],
  popover: [Popover, {}, () => h("input")],
};
const keepMovedFocus = (event) => {
  if (document.activeElement !== document.body) event.preventDefault();
};
const task = () => new Promise((resolve) => setTimeout(resolve, 20));

(async () => {
  for (const [name, [Parts, props, Inside]] of Object.entries(kinds))
    for (const onCloseAutoFocus of [undefined, keepMovedFocus]) {
      let setOpen;
      let isOpen;
      function App() {
        [isOpen, setOpen] = useState(false);
        return h(Parts.Root, { ...props, open: isOpen, onOpenChange: setOpen }, [
          h(Parts.Trigger, { key: "trigger", id: "trigger" }, "Open"),
          h(Parts.Portal, { key: "portal" }, h(Parts.Content, { id: "content", onCloseAutoFocus }, h(Inside))),
        ]);
      }
      const root = createRoot(document.getElementById("root"));
      flushSync(() => root.render(h(App)));
      const open = () => {
        document.getElementById("trigger").focus();
        flushSync(() => setOpen(true));
      };
      const state = () => {
        const hasFocus = document.getElementById("content")?.contains(document.activeElement) ?? false;
        return `${isOpen ? "open" : "closed"} ${hasFocus ? "with" : "without"} the focus`;
      };
      open();
      await task();
      const escape = new window.KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
      flushSync(() => document.activeElement.dispatchEvent(escape));
      open();
      const before = state();
      await task();
      console.log(`${name}${onCloseAutoFocus ? " with the handler" : ""}: ${before}, a task later ${state()}`);
      flushSync(() => root.unmount());
      await task();
    }
})();
JS
node reopen.cjs | tee output.txt
test "$(cat output.txt)" = 'menu: open with the focus, a task later closed without the focus
menu with the handler: open with the focus, a task later open with the focus
popover: open with the focus, a task later open without the focus
popover with the handler: open with the focus, a task later open with the focus'
