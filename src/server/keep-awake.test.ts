import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { keepAwake } from "./keep-awake";

const symbol = Symbol.for("@next/request-context");
const handedOver: Promise<unknown>[] = [];

/** What a platform for functions provides while a request is handled. */
function onPlatform(): void {
  const waitUntil = (promise: Promise<unknown>) => handedOver.push(promise);
  Reflect.set(globalThis, symbol, { get: () => ({ waitUntil }) });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, symbol);
  handedOver.length = 0;
});

it("a transaction is handed to the platform until it has ended, also one that fails", async () => {
  onPlatform();
  let isOver = false;
  const failing = withoutTenantScope("test", () =>
    database().transaction(async () => {
      await delay(1);
      isOver = true;
      throw new Error("rolled back");
    }),
  );
  failing.catch(() => {});
  await Promise.all(handedOver);
  expect({ handedOver: handedOver.length, isOver }).toEqual({ handedOver: 1, isOver: true });
  await expect(failing).rejects.toThrow("rolled back");
});

it("does nothing where no platform is", () => {
  keepAwake(Promise.resolve());
  expect(handedOver).toEqual([]);
});
