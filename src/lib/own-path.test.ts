import { describe, expect, it } from "vitest";
import { ownPathOr } from "./own-path";

describe("ownPathOr", () => {
  it.each(["/dashboard", "/dashboard/products?page=2&sort=-price#top", "/a%20b"])("keeps %j", (path) => {
    expect(ownPathOr("/dashboard", path)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "javascript:alert(1)",
    "dashboard",
    "",
    null,
    undefined,
    `/${"a".repeat(3000)}`,
  ])("refuses %j", (path) => {
    expect(ownPathOr("/fallback", path)).toBe("/fallback");
  });
});
