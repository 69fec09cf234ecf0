import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { files, type Import, imports, isOfTests, reachedFrom, types } from "@test/imports";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/*
 * The rules by which files import each other. The direction between the parts applies to imports that exist at run time:
 * types may come from any part but the tests. No file reaches itself, by types neither.
 */

/** What each part of `src` may import in addition to itself. */
const layers: Record<string, readonly string[]> = {
  // Pure functions and values, and what they report.
  lib: ["i18n"],
  env: ["lib"],
  i18n: ["lib", "server", "trpc"],
  // In the browser: the design system, shared hooks, the signed-in viewer and the client of the API.
  hooks: ["lib"],
  viewer: ["lib", "hooks"],
  trpc: ["lib", "i18n", "hooks"],
  components: ["lib", "i18n", "hooks", "viewer", "trpc"],
  "instrumentation-client": ["hooks"],
  shell: ["lib", "i18n", "hooks", "viewer", "trpc", "components", "modules"],
  // On the server.
  server: ["lib", "i18n", "env"],
  modules: ["lib", "i18n", "env", "server", "hooks", "viewer", "trpc", "components"],
  api: ["lib", "i18n", "env", "server", "modules"],
  // Where everything is combined.
  app: ["lib", "i18n", "env", "server", "modules", "api", "hooks", "viewer", "trpc", "components", "shell"],
  "start-function": ["server", "modules"],
  start: ["env", "server", "modules"],
  instrumentation: ["api", "start", "start-function"],
  middleware: ["lib", "i18n", "env", "server"],
};

/**
 * Calls procedures in the process that renders a page, and so belongs to the server although it is among the browser's
 * files.
 */
const serverEntries = new Set(["src/trpc/server.ts", "src/trpc/hydrate-client.tsx"]);
const isOfTheBrowser = (file: string) =>
  (/^src\/(components|hooks|instrumentation-client|shell|trpc|viewer)\b|\/ui\//.test(file) &&
    !serverEntries.has(file)) ||
  readFileSync(file, "utf8").startsWith('"use client"');

const layerOf = (file: string) => file.split(path.sep)[1]?.replace(/\.tsx?$/, "") ?? "";
const moduleOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];
const told = ({ from, to }: Import) => `${from} → ${to}`;

/** Files that reach themselves, each once. */
const cyclesOf = (edges: Import[]): string[] =>
  [...new Set(edges.map(({ from }) => from))].filter((file) => reachedFrom([file], edges).has(file));

describe("imports", () => {
  it("are found", () => {
    expect(imports.length).toBeGreaterThan(2000);
    expect(types.length).toBeGreaterThan(300);
  });

  it("point one way between the parts of the source", () => {
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [layerOf(from), layerOf(to)];
      return own !== other && !serverEntries.has(from) && !layers[own]?.includes(other);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it("of browser code never reach server code, not even through other files", () => {
    const wrong = [...reachedFrom(files.filter(isOfTheBrowser), imports)].filter(([file]) =>
      /^src\/(server|api|env)/.test(file),
    );
    expect(wrong.map(([to, from]) => told({ from, to }))).toEqual([]);
  });

  it("never lead from the product to its tests", () => {
    expect([...imports, ...types].filter(({ to }) => isOfTests(to)).map(told)).toEqual([]);
  });

  it("form no cycle of files, types included", () => {
    expect(cyclesOf([...imports, ...types])).toEqual([]);
  });

  it("form no cycle of modules, types included", () => {
    const edges = [...imports, ...types].flatMap(({ from, to }) => {
      const [own, other] = [moduleOf(from), moduleOf(to)];
      return own && other && own !== other ? [{ from: own, to: other }] : [];
    });
    expect(cyclesOf(edges)).toEqual([]);
  });
});

describe("a module", () => {
  const crossing = [...imports, ...types].filter(({ from, to }) => {
    const own = moduleOf(from);
    return own && moduleOf(to) && own !== moduleOf(to);
  });
  const withoutEnd = (file: string) => file.replace(/\.tsx?$/, "");

  it("is imported by other modules only through its face.json", () => {
    const wrong = crossing.filter(
      ({ to }) => !faceOf(moduleOf(to)).includes(withoutEnd(to).split("/").slice(3).join("/")),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it("shows nothing in its face.json that no other module imports", () => {
    const used = new Set(crossing.map(({ to }) => withoutEnd(to)));
    const modules = readdirSync("src/modules");
    const unused = modules.flatMap((name) =>
      faceOf(name)
        .map((file) => `src/modules/${name}/${file}`)
        .filter((file) => !used.has(file)),
    );
    expect(unused).toEqual([]);
  });
});

/** The files of a module that others may import. */
function faceOf(module: string | undefined): string[] {
  const file = `src/modules/${module}/face.json`;
  return existsSync(file) ? z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}
