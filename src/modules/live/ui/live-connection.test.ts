import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveEvent } from "@/server/live/stream";
import type { PageRecord } from "../live.schema";
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

  constructor(readonly url: string) {
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

const latest = () => opened.at(-1) ?? new FakeSource("none");
/** What the page has said that it shows. */
const shown = () => JSON.parse(new URL(latest().url, "http://host").searchParams.get("input") ?? "null");
const isOpen = () => opened.some(({ readyState }) => readyState !== FakeSource.CLOSED);

function show({ hidden }: { hidden: boolean }): void {
  Object.assign(page, { hidden });
  page.dispatchEvent(new Event("visibilitychange"));
}

function listen(record: PageRecord | null = null) {
  const changed = vi.fn();
  const missed = vi.fn();
  const met = vi.fn();
  return { changed, missed, met, ...listenToChanges({ changed, missed, met }, record) };
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

test("a page hears of changes without having missed any since it was loaded", () => {
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

test("a hidden page, which has no stream, has missed only what changed while it was hidden", () => {
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

test("where nothing stays open, a page asks again after a response that was on its way when its window got the focus", () => {
  const { missed } = listen();
  view.dispatchEvent(new Event("focus"));
  expect(opened).toHaveLength(1);
  latest().say({ isLive: false, changedMsAgo: 5000 });
  expect(opened).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  latest().say({ isLive: false, changedMsAgo: 500 });
  expect(missed).toHaveBeenCalledOnce();
  expect([opened.length, isOpen()]).toEqual([2, false]);
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

test("what was missed is known even if something is heard before the server says when something last changed", () => {
  const { missed } = listen();
  latest().say({ isLive: true, changedMsAgo: 5000 });
  vi.advanceTimersByTime(10_000);
  show({ hidden: true });
  vi.advanceTimersByTime(10_000);
  show({ hidden: false });
  vi.advanceTimersByTime(1000);
  latest().say({ others: [] });
  latest().say({ kinds: ["product"], requestId: null });
  latest().say({ isLive: true, changedMsAgo: 500 });
  expect(missed).toHaveBeenCalledOnce();
});

test("a page hears who else shows its record", () => {
  const page = listen({ product: 12 });
  const other = { id: 7, name: "Ada Lovelace", impersonator: null, isEditing: true };
  latest().say({ others: [other] });
  expect(page.met).toHaveBeenCalledExactlyOnceWith([other]);
});

test("a page says on one connection which record it shows", () => {
  const page = listen({ product: 12 });
  expect(shown()).toEqual({ product: 12 });
  page.show({ product: 12, isEditing: true });
  expect(shown()).toEqual({ product: 12, isEditing: true });
  page.show({ product: 12, isEditing: true });
  expect(opened).toHaveLength(2);
  page.show(null);
  expect(shown()).toBeNull();
  expect(opened.filter(({ readyState }) => readyState !== FakeSource.CLOSED)).toHaveLength(1);
});

test("a change of the record that the page shows is no gap in what it hears", () => {
  const page = listen();
  latest().say({ isLive: true, changedMsAgo: 5000 });
  vi.advanceTimersByTime(10_000);
  latest().say({ kinds: ["product"], requestId: null });
  vi.advanceTimersByTime(1000);
  page.show({ product: 12 });
  latest().say({ isLive: true, changedMsAgo: 1001 });
  expect(page.missed).not.toHaveBeenCalled();
  page.show(null);
  latest().say({ isLive: true, changedMsAgo: 0 });
  expect(page.missed).toHaveBeenCalledOnce();
});

test("where nothing stays open, a page with a record keeps saying so while it is seen", () => {
  listen({ product: 12 });
  latest().say({ isLive: false, changedMsAgo: 5000 });
  vi.advanceTimersByTime(15_000);
  expect(opened).toHaveLength(2);
  latest().say({ isLive: false, changedMsAgo: 20_000 });
  show({ hidden: true });
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(2);
  show({ hidden: false });
  expect(opened).toHaveLength(3);
});

test("a page that is refused shows nobody any more", () => {
  const { met } = listen({ product: 12 });
  latest().refuse();
  expect(met).toHaveBeenCalledExactlyOnceWith([]);
});
