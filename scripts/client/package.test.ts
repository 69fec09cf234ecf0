import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { installClient } from "./install";

let installed: ReturnType<typeof installClient>;
beforeAll(() => {
  installed = installClient();
});
afterAll(() => {
  rmSync(installed.program, { recursive: true, force: true });
});

const json = (...file: string[]) => JSON.parse(readFileSync(path.join(...file), "utf8"));
const packageDir = () => path.join(installed.program, "node_modules", "@mmr", "client");

it("the package contains only its own files", () => {
  const names = installed.archive.files.map((file) => file.path.replace(/-[\w-]{8}\.js$/, "-hash.js"));
  expect(names.toSorted()).toEqual([
    "README.md",
    "dist/app-error-hash.js",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/schemas.d.ts",
    "dist/schemas.js",
    "package.json",
  ]);
});

it("the package is small", () => {
  expect(installed.archive.size).toBeLessThan(60_000);
});

it("the package contains nothing of the server or of what a browser lacks", () => {
  const dist = path.join(packageDir(), "dist");
  for (const name of readdirSync(dist)) {
    const text = readFileSync(path.join(dist, name), "utf8");
    const imported = [...text.matchAll(/(?:\bfrom|\bimport\(?) ?["']([^"'\s]+)["']/g)].map(
      ([, source]) => source,
    );
    const known = ["zod", "zod/v4/core", "@zxcvbn-ts/core", "@zxcvbn-ts/language-common"];
    expect(imported.filter((source) => !source?.startsWith("./") && !known.includes(source ?? ""))).toEqual(
      [],
    );
    expect(text, name).not.toMatch(
      /drizzle|mysql|ioredis|@trpc|\bnode:|process\.env|\bBuffer\b|withoutTenantScope/,
    );
    if (name === "index.js" || name === "index.d.ts") expect(imported.join()).not.toMatch(/zod|zxcvbn/);
  }
});

it("the package requires the versions that the app is tested with", () => {
  const { dependencies, peerDependencies, engines } = json(packageDir(), "package.json");
  const app = json(import.meta.dirname, "../../package.json");
  expect(app.dependencies).toMatchObject(dependencies);
  expect(peerDependencies).toEqual({ zod: `^${app.dependencies.zod}` });
  // Programs may use any later Node as well.
  expect(app.engines.node.split(" ")[0]).toBe(engines.node);
});

it("a program with the package compiles under strict rules, which report each mistake in it", () => {
  expect(installed.compile()).toBe("");
});

it("the package works with nothing but web APIs", async () => {
  const bundle = await rolldown({
    input: path.join(packageDir(), "dist", "index.js"),
    platform: "browser",
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: "iife", name: "mmr" });
  await bundle.close();
  const asked: string[] = [];
  const sandbox = {
    URL,
    Request,
    Headers,
    AbortController,
    AbortSignal,
    setTimeout,
    clearTimeout,
    atob,
    async fetch(url: string) {
      asked.push(url);
      return asked.length === 1
        ? new Response("busy", { status: 503, headers: { "retry-after": "0" } })
        : Response.json({ result: { data: { items: [] } } });
    },
  };
  const run = `${output[0].code};
    mmr.createClient({ url: "https://acme.example.com", apiKey: "mmr_x" }).products.list.query({ limit: 1 })`;
  expect(await runInNewContext(run, sandbox)).toEqual({ items: [] });
  expect(asked).toHaveLength(2);
});
