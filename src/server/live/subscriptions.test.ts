import { expect, test, vi } from "vitest";
import type { SubscriberEvents } from "@/server/cache/subscriber";
import { Subscriptions } from "./subscriptions";

/** Subscriptions of a Redis that a test breaks and mends. */
function setUp() {
  const state = { isAway: false, connections: 0, ready: () => {} };
  const subscribed: string[] = [];
  const missed = vi.fn();
  const close = vi.fn();
  const connect = ({ ready }: SubscriberEvents) => {
    state.connections += 1;
    state.ready = ready;
    return {
      async subscribe(channels: string[]) {
        if (state.isAway) throw new Error("Redis is away");
        subscribed.push(...channels);
      },
      unsubscribe: async () => {},
      close,
    };
  };
  const subscriptions = new Subscriptions(connect, { message: () => {}, missed });
  return { subscriptions, state, subscribed, missed, close };
}

test("after a lost connection, channels are subscribed again with the word that messages may be missing", async () => {
  const { subscriptions, state, subscribed, missed } = setUp();
  await subscriptions.add("a");
  state.ready();
  await subscriptions.add("b");
  await vi.waitFor(() => expect(subscribed).toEqual(["a", "a", "b"]));
  expect(missed).not.toHaveBeenCalled();
  subscribed.length = 0;
  state.ready();
  await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce());
  expect(subscribed).toEqual(["a", "b"]);
  expect(state.connections).toBe(1);
});

test("a channel that is added without Redis is subscribed once Redis is back", async () => {
  const { subscriptions, state, subscribed, missed } = setUp();
  state.isAway = true;
  await subscriptions.add("a");
  state.isAway = false;
  state.ready();
  await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce());
  expect(subscribed).toEqual(["a"]);
});

test("the connection ends with its last channel", async () => {
  const { subscriptions, state, close } = setUp();
  await subscriptions.add("a");
  await subscriptions.add("b");
  subscriptions.remove("a");
  expect(close).not.toHaveBeenCalled();
  subscriptions.remove("b");
  expect(close).toHaveBeenCalledOnce();
  await subscriptions.add("a");
  expect(state.connections).toBe(2);
});
