import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/env";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const cdn = "https://cdn.example.com";
const page = { host: { kind: "tenant", subdomain: "acme" }, pathname: "/dashboard" } as const;
const file = { pathname: "/_next/static/chunks/a.js" };

/** The directives of the policy of a page. */
const directives = () =>
  Object.fromEntries(
    contentSecurityPolicy("n", page)
      .split("; ")
      .map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources];
      }),
  );

describe("without a CDN", () => {
  it("everything comes from the page's own host, which alone can load build files", () => {
    for (const sources of Object.values(directives())) expect(sources).not.toContain(cdn);
    expect(securityHeaders(file)).toMatchObject({ "cross-origin-resource-policy": "same-origin" });
    expect(securityHeaders(file)).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("with a CDN", () => {
  beforeEach(() => void Object.assign(env(), { ASSET_HOST: cdn }));
  afterEach(() => void Object.assign(env(), { ASSET_HOST: undefined }));

  it("only scripts, styles, fonts and images may come from there", () => {
    const allowed = Object.entries(directives()).filter(([, sources]) => sources.includes(cdn));
    expect(allowed.map(([name]) => name)).toEqual(["script-src", "style-src", "img-src", "font-src"]);
  });

  it("build files are all that pages of any host may load", () => {
    expect(securityHeaders(file)).toMatchObject({
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
    });
    for (const pathname of ["/dashboard", "/api/v1/products", "/_next/data"]) {
      expect(securityHeaders({ pathname })).toMatchObject({ "cross-origin-resource-policy": "same-origin" });
      expect(securityHeaders({ pathname })).not.toHaveProperty("access-control-allow-origin");
    }
  });
});
