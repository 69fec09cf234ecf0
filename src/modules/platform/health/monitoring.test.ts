import { hostname } from "node:os";
import { afterEach, expect, it, vi } from "vitest";
import { env } from "@/env";
import { redis } from "@/server/cache/redis";
import { healthDetails as shape } from "./monitoring.schema";
import { healthDetails } from "./monitoring.service";

afterEach(() => vi.restoreAllMocks());

it("reports the database, Redis, the pool and the workers", async () => {
  const details = shape.parse(await healthDetails());
  expect(details).toMatchObject({
    database: { status: "up", version: expect.stringMatching(/^\d+\.\d+/) },
    redis: { status: "up", version: expect.stringMatching(/^\d+\.\d+/) },
    workers: { mail: "stopped", systemMetrics: { state: "stopped", lastSampleAt: null } },
  });
  if (details.database.status === "down") throw new Error("The database is down");
  const { applied, expected } = details.database.migrations;
  expect(applied).toBe(expected);
  expect(applied).toBeGreaterThan(8);
});

it("names the process by its host, its id and its start, unless INSTANCE_ID names it", async () => {
  const instance = async () => shape.parse(await healthDetails()).instance;
  const host = hostname().replace(/[^\w.-]/g, "-");
  expect(await instance()).toMatch(new RegExp(`^${host.slice(0, 70)}:${process.pid}:[0-9a-z]+$`));
  Object.assign(env(), { INSTANCE_ID: "app-1" });
  expect(await instance()).toBe("app-1");
  Object.assign(env(), { INSTANCE_ID: undefined });
});

it("reports Redis as down and itself as degraded, without failing", async () => {
  vi.spyOn(redis(), "exec").mockRejectedValue(new Error("away"));
  expect(shape.parse(await healthDetails())).toMatchObject({
    status: "degraded",
    redis: { status: "down" },
    database: { status: "up" },
  });
});
