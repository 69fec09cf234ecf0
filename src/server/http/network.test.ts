import { expect, it } from "vitest";
import { networkOf } from "./network";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["::ffff:cb00:7109", "203.0.113.9"],
  ["0:0:0:0:0:FFFF:cb00:7109", "203.0.113.9"],
  ["2001:db8:a:b:1:2:3:4", "2001:db8:a:b::/64"],
  ["2001:0DB8:000a:000B::1", "2001:db8:a:b::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:a::b:c:d:e", "2001:db8:a:0::/64"],
  ["64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s is in the network %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

it("is reported as unknown without an IP", () => {
  expect(networkOf(null)).toBe("unknown");
});
