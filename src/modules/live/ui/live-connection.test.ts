import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveEvent } from "@/server/live/stream";
import { listenToChanges } from "./live-connection";

/** The streams that the page has opened, the latest last. */
let opened: FakeSource[] = [];
let page = new EventTarget();
let view = new EventTarget();

class FakeSource extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | undefined;
  onerror: (() => void) | undefined;

  constructor() {
    super();
    opened.push(this);
  }

  say(event: LiveEvent): void {
    this.readyState = FakeSource.OPEN;
    this.onmessage?.({ data: JSON.stringify(event) });
  }

  refuse(): void {
    this.readyState = FakeSource.CLOSED;
    this.onerror?.();
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}

const latest = () => opened.at(-1) ?? new FakeSource();
const isOpen = () => opened.some(({ readyState }) => readyState !== FakeSource.CLOSED);

function show({ hidden }: { hidden: boolean }): void {
  Object.assign(page, { hidden });
  page.dispatchEvent(new Event("visibilitychange"));
}

function listen() {
  const changed = vi.fn();
  const missed = vi.fn();
  return { changed, missed, stop: listenToChanges({ changed, missed }) };
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  page = Object.assign(new EventTarget(), { hidden: false });
  view = Object.assign(new EventTarget(), { setTimeout: globalThis.setTimeout });
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", view);
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("performance", { timeOrigin: Date.now() });
});
afterEach(() => {
  // First: real timers are given back to the globals that are there.
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a page hears of changes, and has missed none since it was loaded", () => {
  const { changed, missed } = listen();
  vi.advanceTimersByTime(1000);
  latest().say({ isLive: true, changedMsAgo: 5000 });
  latest().say({ kinds: ["product"], requestId: "one" });
  expect(changed).toHaveBeenCalledExactlyOnceWith(["product"], "one");
  expect(missed).not.toHaveBeenCalled();
});

test("what changed between the page's request and the stream was missed", () => {
  const { missed } = listen();
  vi.advanceTimersByTime(1000);
  latest().say({ isLive: true, changedMsAgo: 800 });
  expect(missed).toHaveBeenCalledOnce();
});

test("a hidden page has no stream; shown again, it has missed what changed meanwhile, and nothing else", () => {
  const { missed } = listen();
  latest().say({ isLive: true, changedMsAgo: 5000 });
  vi.advanceTimersByTime(20_000);
  show({ hidden: true });
  expect(isOpen()).toBe(false);
  vi.advanceTimersByTime(10_000);
  show({ hidden: false });
  latest().say({ isLive: true, changedMsAgo: 11_000 });
  expect(missed).not.toHaveBeenCalled();
  show({ hidden: true });
  vi.advanceTimersByTime(10_000);
  show({ hidden: false });
  latest().say({ isLive: true, changedMsAgo: 9000 });
  expect(missed).toHaveBeenCalledOnce();
});

test("where nothing stays open, a page asks whenever its window gets the focus", () => {
  const { missed } = listen();
  latest().say({ isLive: false, changedMsAgo: 5000 });
  expect(isOpen()).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(1);
  view.dispatchEvent(new Event("focus"));
  expect(opened).toHaveLength(2);
  latest().say({ isLive: false, changedMsAgo: 30_000 });
  expect(missed).toHaveBeenCalledOnce();
});

test("a refused page asks again, less and less often", () => {
  listen();
  for (const seconds of [5, 10, 20]) {
    latest().refuse();
    const before = opened.length;
    vi.advanceTimersByTime(seconds * 1000 - 1);
    expect(opened).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(opened).toHaveLength(before + 1);
  }
});

test("a stream on which nothing is heard any more is replaced", () => {
  const { stop } = listen();
  latest().say({ isLive: true, changedMsAgo: 5000 });
  vi.advanceTimersByTime(60_000);
  latest().dispatchEvent(new Event("ping"));
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(1);
  vi.advanceTimersByTime(10_000);
  expect(opened).toHaveLength(2);
  stop();
  expect(isOpen()).toBe(false);
});
