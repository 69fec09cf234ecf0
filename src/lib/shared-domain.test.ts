import { expect, it } from "vitest";
import { isSharedDomain } from "./shared-domain";

it.each([
  ["vercel.app", true],
  ["vercel.app:443", true],
  ["vercel.app.", true],
  ["mmr.vercel.app", false],
  ["example.com", false],
  ["localhost:3000", false],
])("%s: %s", (domain, isShared) => {
  expect(isSharedDomain(domain)).toBe(isShared);
});
