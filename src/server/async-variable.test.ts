import { AsyncLocalStorage, executionAsyncResource } from "node:async_hooks";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { AsyncVariable } from "./async-variable";

describe("An async variable", () => {
  it("has its value in what the callback starts", async () => {
    const variable = new AsyncVariable<string>();

    const read = await variable.run("inside", async () => {
      await delay(1);
      return new Promise((resolve) => setImmediate(() => resolve(variable.get())));
    });

    expect(read).toBe("inside");
    expect(variable.get()).toBeUndefined();
  });

  it("keeps the values of calls apart that overlap", async () => {
    const variable = new AsyncVariable<number>();
    const read = (value: number) =>
      variable.run(value, async () => {
        await delay(5 - value);
        return variable.get();
      });

    expect(await Promise.all([1, 2, 3].map(read))).toEqual([1, 2, 3]);
  });

  it("leaves the values of other variables as they are", () => {
    const [outer, inner] = [new AsyncVariable<string>(), new AsyncVariable<string>()];

    outer.run("a", () => {
      inner.run("b", () => {
        expect([outer.get(), inner.get()]).toEqual(["a", "b"]);
        outer.run("c", () => expect([outer.get(), inner.get()]).toEqual(["c", "b"]));
      });
      expect([outer.get(), inner.get()]).toEqual(["a", undefined]);
    });
  });

  it("has the surrounding value again after the callback has thrown", () => {
    const variable = new AsyncVariable<string>();

    variable.run("outer", () => {
      expect(() =>
        variable.run("inner", () => {
          throw new Error("Failed");
        }),
      ).toThrow("Failed");
      expect(variable.get()).toBe("outer");
    });
  });

  it("belongs to a snapshot", () => {
    const variable = new AsyncVariable<string>();
    const within = variable.run("then", () => AsyncLocalStorage.snapshot());

    expect(variable.run("now", () => within(() => variable.get()))).toBe("then");
  });

  it("stays entered for the rest of the running code", async () => {
    const variable = new AsyncVariable<string>();

    await new AsyncVariable<string>().run("own context", async () => {
      variable.enter("entered");
      await delay(1);
      expect(variable.get()).toBe("entered");
    });

    expect(variable.get()).toBeUndefined();
  });

  it("shares its place in promises with all others", () => {
    const placesIn = (depth: number): number =>
      depth === 0
        ? Reflect.ownKeys(executionAsyncResource()).length
        : new AsyncVariable<number>().run(depth, () => placesIn(depth - 1));

    expect(placesIn(5)).toBe(placesIn(1));
  });
});

it("No module has an AsyncLocalStorage of its own", () => {
  const root = path.resolve(import.meta.dirname, "..");
  const modules = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const making = modules.filter((file) =>
    readFileSync(path.join(root, file), "utf8").includes("new AsyncLocalStorage"),
  );

  expect(making).toEqual(["server/async-variable.ts"]);
});
