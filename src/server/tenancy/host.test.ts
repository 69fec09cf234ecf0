import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reservedSubdomains } from "@/lib/subdomain";
import { parseHost } from "./host";

const root = "mmr.example:3000";

describe("parseHost", () => {
  it.each([
    ["mmr.example", { kind: "root" }],
    ["MMR.Example.:443", { kind: "root" }],
    ["acme.mmr.example", { kind: "tenant", subdomain: "acme" }],
    ["ACME.mmr.example:8080", { kind: "tenant", subdomain: "acme" }],
    ["acme.mmr.example.", { kind: "tenant", subdomain: "acme" }],
    ["4-you.mmr.example", { kind: "tenant", subdomain: "4-you" }],
    ["platform.mmr.example", { kind: "tenant", subdomain: "platform" }],
    [`${"a".repeat(50)}.mmr.example`, { kind: "tenant", subdomain: "a".repeat(50) }],
  ])("reads %s", (host, expected) => {
    expect(parseHost(host, root)).toEqual(expected);
  });

  it.each([
    null,
    undefined,
    "",
    "acme",
    "acme.evil.com",
    "acme.mmr.example.evil.com",
    "evilmmr.example",
    "a.b.mmr.example",
    ".mmr.example",
    "..mmr.example",
    "-acme.mmr.example",
    "acme-.mmr.example",
    "ac_me.mmr.example",
    "acme.mmr.example:port",
    "acme.mmr.example:3000:3000",
    "acme.mmr.example/globex",
    "acme@globex.mmr.example",
    "acme,globex.mmr.example",
    "acme globex.mmr.example",
    "acme\tglobex.mmr.example",
    "аcme.mmr.example",
    "acme%00.mmr.example",
    "127.0.0.1",
    "[::1]",
    `${"a".repeat(51)}.mmr.example`,
    "www.mmr.example",
    "api.mmr.example",
  ])("finds no tenant in %j", (host) => {
    expect(parseHost(host, root)).toEqual({ kind: "unknown" });
  });

  it("finds a tenant only for exactly one valid label before the root domain", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const host = parseHost(`${text}.mmr.example`, root);
        if (host.kind !== "tenant") return;
        expect(host.subdomain).toBe(text.toLowerCase());
        expect(host.subdomain).toMatch(/^[a-z0-9-]{1,50}$/);
        expect(reservedSubdomains.has(host.subdomain)).toBe(false);
      }),
    );
  });
});
