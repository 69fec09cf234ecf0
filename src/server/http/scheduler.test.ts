import { afterEach, expect, it } from "vitest";
import { env } from "@/env";
import { isScheduler } from "./scheduler";

const secret = "s".repeat(32);
const asks = (authorization?: string) => isScheduler(new Headers(authorization ? { authorization } : {}));

afterEach(() => {
  Object.assign(env(), { CRON_SECRET: undefined });
});

it("a scheduler is let in only with the secret", () => {
  Object.assign(env(), { CRON_SECRET: secret });
  expect(asks(`Bearer ${secret}`)).toBe(true);
  for (const wrong of [
    undefined,
    secret,
    "Bearer ",
    `Bearer ${secret}x`,
    `Bearer ${secret.slice(1)}`,
    "Bearer undefined",
  ]) {
    expect(asks(wrong), wrong).toBe(false);
  }
});

it("without a secret nobody is a scheduler", () => {
  for (const authorization of [undefined, "Bearer ", "Bearer undefined"])
    expect(asks(authorization)).toBe(false);
});
