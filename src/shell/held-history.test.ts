import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenBeforeRouter } from "@/hooks/early-popstate";
import { useLeaveGuard } from "@/hooks/leave-guard";
import { holdHistory } from "./held-history";

/** The window of a tab with four entries in its history, which shows the second. */
class Tab extends EventTarget {
  paths = ["/list", "/form", "/other", "/last"];
  index = 1;
  navigation: (EventTarget & { currentEntry: { index: number } }) | undefined;
  history = {
    state: null,
    go: (steps: number) => {
      this.moveTo(this.index + steps);
      queueMicrotask(() => this.dispatchEvent(new Event("popstate")));
    },
    pushState: (_state: unknown, _unused: string, path: string) => {
      this.paths = [...this.paths.slice(0, this.index + 1), path];
      this.moveTo(this.index + 1);
      this.navigation?.dispatchEvent(
        Object.assign(new Event("currententrychange"), { navigationType: "push" }),
      );
    },
  };
  location = { pathname: "", search: "" };

  constructor({ hasNavigation }: { hasNavigation: boolean }) {
    super();
    if (hasNavigation) this.navigation = Object.assign(new EventTarget(), { currentEntry: { index: 1 } });
    this.moveTo(1);
  }

  moveTo(index: number): void {
    this.index = index;
    const path = this.paths[index] ?? "";
    this.location.pathname = path;
    if (this.navigation) this.navigation.currentEntry = { index };
  }
}

let watched = new AbortController();
let tab = new Tab({ hasNavigation: true });
/** What the router hears of. */
let routed: string[] = [];
let questions: (() => void)[] = [];

const settled = () => new Promise((resolve) => setImmediate(resolve));
const type = (unsaved: boolean) => useLeaveGuard.getState().mark("form", { unsaved });
const path = () => tab.location.pathname;

async function move(steps: number): Promise<void> {
  tab.history.go(steps);
  await settled();
}

function hold({ hasNavigation }: { hasNavigation: boolean }): void {
  tab = new Tab({ hasNavigation });
  vi.stubGlobal("window", tab);
  listenBeforeRouter();
  tab.addEventListener("popstate", () => routed.push(path()));
  holdHistory((leave) => questions.push(leave), watched.signal);
}

beforeEach(() => {
  watched = new AbortController();
  routed = [];
  questions = [];
  type(true);
});
afterEach(() => {
  type(false);
  watched.abort();
  vi.unstubAllGlobals();
});

test.each([-1, 1, 2])(
  "a page with typed text is left only on consent, unseen by the router until then (%d)",
  async (steps) => {
    hold({ hasNavigation: true });
    const target = tab.paths[1 + steps];
    for (const times of [1, 2]) {
      await move(steps);
      expect([path(), routed, questions.length]).toEqual(["/form", [], times]);
    }
    type(false);
    questions.at(-1)?.();
    await settled();
    expect([path(), routed]).toEqual([target, [target]]);
  },
);

test("moves that follow each other at once end on the page as well", async () => {
  hold({ hasNavigation: true });
  tab.history.go(1);
  tab.history.go(1);
  await settled();
  expect([path(), routed]).toEqual(["/form", []]);
});

test("a page without typed text is left at once", async () => {
  hold({ hasNavigation: true });
  type(false);
  await move(-1);
  await move(2);
  expect([routed, questions]).toEqual([["/list", "/other"], []]);
});

test("a page that has changed its own URL is kept at the new one", async () => {
  hold({ hasNavigation: true });
  tab.history.pushState(null, "", "/form?step=2");
  await move(-2);
  expect([path(), routed, questions.length]).toEqual(["/form?step=2", [], 1]);
});

test("a place within the page is gone to", async () => {
  hold({ hasNavigation: true });
  tab.paths = ["/list", "/form", "/form", "/last"];
  await move(1);
  expect([path(), routed, questions]).toEqual(["/form", ["/form"], []]);
  await move(-2);
  expect([tab.index, questions.length], "and returned to").toEqual([2, 1]);
});

test("without the Navigation API, nothing is asked", async () => {
  hold({ hasNavigation: false });
  await move(-1);
  expect([path(), routed, questions]).toEqual(["/list", ["/list"], []]);
});
