import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import { countPage } from "./page-limit";

const before = env().PAGE_RATE_LIMIT_PER_MINUTE;
beforeAll(() => {
  Object.assign(env(), { PAGE_RATE_LIMIT_PER_MINUTE: 3 });
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => {
  Object.assign(env(), { PAGE_RATE_LIMIT_PER_MINUTE: before });
  vi.useRealTimers();
});

const from = (ip: string) => countPage(new Headers({ "x-forwarded-for": ip }));

it("each network gets a limited number of pages a minute, then is told how long to wait", () => {
  expect([1, 2, 3, 4].map(() => from("192.0.2.1"))).toEqual([null, null, null, 60]);
  expect(from("192.0.2.2")).toBeNull();
  vi.advanceTimersByTime(45_000);
  expect(from("192.0.2.1")).toBe(15);
  vi.advanceTimersByTime(16_000);
  expect(from("192.0.2.1")).toBeNull();
});

it("the IPs of an IPv6 /64 count together", () => {
  const ips = ["2001:db8::1", "2001:DB8:0:0::ffff", "2001:db8:0000:0:1:2:3:4", "2001:db8::9:1"];
  expect(ips.map(from)).toEqual([null, null, null, 60]);
  expect(from("2001:db8:0:1::1")).toBeNull();
});
