import { unique } from "@test/builders";
import { stopClocks } from "@test/clocks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { beginSignInAttempt } from "./auth/lockout";
import { letGoOn } from "./auth/waiting-line";
import { keys } from "./cache/keys";
import { redis } from "./cache/redis";
import { TcpRequester } from "./cache/tcp-requester";
import { isDegraded } from "./dependency-health";
import { countLocally } from "./http/local-count";
import { WriteHealth } from "./write-health";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hourMs = 3_600_000;

/** What is remembered for a while is forgotten in time, however the clocks jump while a function is frozen or a machine corrected. */
describe.each([
  {
    jump: "the wall clock is set back an hour",
    pass(ms: number) {
      vi.advanceTimersByTime(ms);
      vi.setSystemTime(Date.now() - hourMs);
    },
  },
  {
    jump: "the machine is frozen, and its monotonic clock with it",
    pass(ms: number) {
      vi.setSystemTime(Date.now() + ms);
    },
  },
])("when $jump", ({ pass }) => {
  it("a limit counts anew after its window", () => {
    stopClocks();
    const counter = unique("counter");
    const count = () => countLocally("clock jumps", counter, 60);
    expect([count(), count()]).toEqual([
      { count: 1, resetSeconds: 60 },
      { count: 2, resetSeconds: 60 },
    ]);
    pass(60_000);
    expect(count()).toEqual({ count: 1, resetSeconds: 60 });
  });

  it("a store that refused a change is asked again", async () => {
    stopClocks();
    const health = new WriteHealth();
    const probe = vi.fn(async () => undefined);
    health.noteRefusal();
    expect(await health.isWell(probe)).toBe(false);
    pass(10_001);
    expect(await health.isWell(probe)).toBe(true);
    expect(probe).toHaveBeenCalledTimes(2);
  });

  it("a Redis that was silent is asked again", async () => {
    stopClocks();
    const call = vi.fn(() => new Promise<never>(() => {}));
    const requester = new TcpRequester({ call, stream: () => undefined, readsTogether: true });
    const ping = () => requester.request({ body: ["ping"] });
    await expect(ping()).rejects.toThrow("did not respond within");
    await expect(ping()).rejects.toThrow("did not respond a moment ago");
    expect(call).toHaveBeenCalledTimes(1);
    pass(501);
    await expect(ping()).rejects.toThrow("did not respond within");
    expect(call).toHaveBeenCalledTimes(2);
  });

  it("the services are asked again once the last response is old", async () => {
    await isDegraded();
    stopClocks();
    pass(1000);
    const ping = vi.spyOn(redis(), "ping");
    await isDegraded();
    await isDegraded();
    expect(ping).toHaveBeenCalledTimes(1);
    pass(1000);
    await isDegraded();
    expect(ping).toHaveBeenCalledTimes(2);
  });

  it("a sign-in stops waiting for the results of others", async () => {
    const organizationId = 7;
    const email = `${unique("clock")}@example.test`;
    const begin = () => beginSignInAttempt(organizationId, email, null);
    await Promise.all(Array.from({ length: 5 }, begin));
    stopClocks();
    const waiting = begin();
    const refused = expect(waiting).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    pass(20_000);
    letGoOn(keys.failedSignIns(`account:${organizationId}:${email}`), 1);
    await refused;
  });
});
