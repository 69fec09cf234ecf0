import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, getPriority } from "node:os";
import { Piscina } from "piscina";
import { expect, it, vi } from "vitest";
import bcrypt from "./password-worker.mjs";
import { hashPassword, verifyPassword } from "./passwords";

it("a password is hashed with 12 rounds", async () => {
  const run = vi.spyOn(Piscina.prototype, "run");
  await hashPassword("vault lamp orbit");
  const [[job] = []] = run.mock.calls;
  run.mockRestore();
  expect(job).toEqual({ password: "vault lamp orbit", rounds: 12 });
  // The worker's result, without the tests' shortcut.
  expect(bcrypt(job)).toMatch(/^\$2b\$12\$.{53}$/);
});

it("a password matches only its own hash", async () => {
  const hash = await hashPassword("vault lamp orbit");
  expect(await verifyPassword("vault lamp orbit", hash)).toBe(true);
  expect(await verifyPassword("vault lamp orbi", hash)).toBe(false);
});

it("no password matches an unknown account, which has no hash", async () => {
  expect(await verifyPassword("vault lamp orbit", null)).toBe(false);
});

it("a password longer than bcrypt reads fits no hash, not even that of its beginning", async () => {
  const beginning = "x".repeat(72);
  const hash = await hashPassword(beginning);
  expect(await verifyPassword(beginning, hash)).toBe(true);
  expect(await verifyPassword(`${beginning}y`, hash)).toBe(false);
});

// A process that gives way as far as it can, as under `nice`, has no thread that does so more.
const canGiveWay = process.platform === "linux" && getPriority() === 0;

it.runIf(canGiveWay)("comparing gives way to whatever serves requests", async () => {
  const niceOf = (thread: string | number) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(") ")[1]?.split(" ")[16]);
  await hashPassword("vault lamp orbit");
  const own = niceOf(process.pid);
  const others = readdirSync("/proc/self/task").map(niceOf);
  expect(others.filter((nice) => nice !== own)).toEqual([availableParallelism() > 1 ? 19 : 10]);
});
