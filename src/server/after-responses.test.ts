import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { afterResponses } from "./after-responses";
import { logger } from "./observability/logger";

/** What the platform was told to wait for. */
let handedOver: Promise<unknown>[] = [];

const platform = new AsyncLocalStorage<{ waitUntil(work: Promise<unknown>): void }>();
Reflect.set(globalThis, Symbol.for("@next/request-context"), { get: () => platform.getStore() });

const inRequest = (kick: () => void): void =>
  platform.run({ waitUntil: (work) => handedOver.push(work) }, kick);

afterEach(() => {
  handedOver = [];
});

describe("work after a response", () => {
  it("is handed to the platform", async () => {
    const ended = vi.fn();
    const kick = afterResponses(async () => {
      await Promise.resolve();
      ended();
    }, "not done");
    inRequest(kick);
    await Promise.all(handedOver);
    expect(ended).toHaveBeenCalledOnce();
  });

  it("keeps the platform from freezing the process until what it causes in turn has ended", async () => {
    const ended = vi.fn();
    const kickOther = afterResponses(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended();
    }, "not done");
    inRequest(afterResponses(async () => kickOther(), "not done"));
    await Promise.all(handedOver);
    expect(ended).toHaveBeenCalledOnce();
  });

  it("does not begin once more because of what it does itself", async () => {
    const begun = vi.fn();
    const kick = afterResponses(async () => {
      begun();
      kick();
    }, "not done");
    inRequest(kick);
    await Promise.all(handedOver);
    expect(begun).toHaveBeenCalledOnce();
  });

  it("begins for each request", async () => {
    const begun = vi.fn();
    const kick = afterResponses(async () => begun(), "not done");
    inRequest(kick);
    inRequest(kick);
    await Promise.all(handedOver);
    expect(begun).toHaveBeenCalledTimes(2);
  });

  it("logs its failure", async () => {
    const errors = vi.spyOn(logger(), "error").mockReturnValue();
    const error = new Error("no");
    inRequest(afterResponses(() => Promise.reject(error), "not done"));
    await Promise.all(handedOver);
    expect(errors.mock.calls).toEqual([[{ error }, "not done"]]);
  });
});
