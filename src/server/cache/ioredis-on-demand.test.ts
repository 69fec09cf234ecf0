import { createRequire } from "node:module";
import * as ioredis from "ioredis";
import { expect, it } from "vitest";

it("has the classes of ioredis that the app uses", () => {
  const onDemand = createRequire(import.meta.url)("./ioredis-on-demand.cjs");
  expect(onDemand.Redis).toBe(ioredis.Redis);
  expect(onDemand.Cluster).toBe(ioredis.Cluster);
});
