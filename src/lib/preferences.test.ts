import { describe, expect, it } from "vitest";
import { formatPreferences, parsePreferences } from "./preferences";

describe("preferences", () => {
  it("come back from the cookie as they were stored", () => {
    const chosen = {
      theme: "dark",
      density: "compact",
      sidebar: "collapsed",
      firstSteps: "hidden",
      characterKeys: "off",
      language: "de",
    } as const;
    expect(parsePreferences(formatPreferences(chosen))).toEqual(chosen);
  });

  it("fall back to the defaults, field by field, if the cookie is missing or was tampered with", () => {
    const defaults = {
      theme: "system",
      density: "comfortable",
      sidebar: "expanded",
      firstSteps: "shown",
      characterKeys: "on",
      language: "auto",
    };
    expect(parsePreferences(undefined)).toEqual(defaults);
    expect(parsePreferences("%%%")).toEqual(defaults);
    expect(parsePreferences('theme="><script>&density=compact')).toEqual({ ...defaults, density: "compact" });
  });
});
