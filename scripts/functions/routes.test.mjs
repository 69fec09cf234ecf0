import { expect, it } from "vitest";
import { match } from "./routes.mjs";

const matches = (/** @type {string} */ src, /** @type {string} */ pathname) =>
  match({ src }, pathname, "GET", {}) !== undefined;

it("matches whole paths, whether a route says so or not", () => {
  // As Next has it for the root page of a navigation: it must not serve all other pages.
  expect(matches("^/?", "/")).toBe(true);
  expect(matches("^/?", "/dashboard")).toBe(false);
  expect(matches("/500$", "/500")).toBe(true);
  expect(matches("/500$", "/products/500")).toBe(false);
  expect(matches("/_next/static/.+", "/_next/static/chunks/a.js")).toBe(true);
});
