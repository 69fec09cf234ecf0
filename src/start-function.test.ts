import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const statement = /^(?:import|export)\s+(?!type\s)(?:[^;"']*?\sfrom\s+)?"([^"]+)"/gm;

/** The file of ours that a specifier names; undefined for packages and for what is not code. */
function fileOf(specifier: string, from: string): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const base = specifier.startsWith("@/")
    ? path.join("src", specifier.slice(2))
    : path.join(path.dirname(from), specifier);
  return [base, `${base}.ts`, `${base}.tsx`].find((file) => /\.(tsx?|mjs)$/.test(file) && existsSync(file));
}

const onDemand = /\bimport\("([^"]+)"\)/g;

/** The packages that are loaded with these files, without what they import on demand. */
const packagesLoadedWith = (...files: string[]): Set<string> => packagesReached(files, [statement]);

/** Those that a function has to bring along, if it starts with these files. */
const packagesPackedWith = (...files: string[]): Set<string> => packagesReached(files, [statement, onDemand]);

function packagesReached(files: string[], imports: RegExp[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set(files);
  // A set is iterated with what is added meanwhile.
  for (const file of seen) {
    const code = readFileSync(file, "utf8");
    for (const [, specifier = ""] of imports.flatMap((pattern) => [...code.matchAll(pattern)])) {
      const imported = fileOf(specifier, file);
      if (imported) seen.add(imported);
      else packages.add(specifier);
    }
  }
  return packages;
}

it("a function of the API starts without what only some requests need", () => {
  const loaded = packagesLoadedWith("src/start-function.ts", "src/app/api/v1/[...path]/route.ts");
  expect(loaded).toContain("zod");
  const onDemand = ["@guanmingchiu/sqlparser-ts", "bcryptjs", "culori", "nodemailer", "otpauth", "piscina"];
  for (const name of [...onDemand, "postal-mime", "sharp", "@zxcvbn-ts/core"])
    expect(loaded).not.toContain(name);
});

it("middleware starts without what reaches database and Redis, which most requests do not need there", () => {
  const loaded = packagesLoadedWith("middleware.ts");
  expect(loaded).toContain("next/server");
  for (const name of ["mysql2", "drizzle-orm", "ioredis", "@upstash/redis", "node:http"])
    expect(loaded).not.toContain(name);
});

it("what starts every function, also middleware, leads to nothing that only some of them need", () => {
  const packed = packagesPackedWith("src/start-function.ts");
  expect(packed).toContain("@opentelemetry/sdk-trace");
  for (const name of ["@aws-sdk/client-s3", "drizzle-orm", "mysql2", "nodemailer", "sharp", "undici"])
    expect(packed).not.toContain(name);
});

it("what starts a function loads nothing that the code which serves would load once more", () => {
  expect([...packagesLoadedWith("src/start-function.ts")]).toEqual(["node:async_hooks"]);
});

it("a process without a collector loads nothing of OpenTelemetry", () => {
  const loaded = [...packagesLoadedWith("src/start.ts", "src/api/node-entry.ts")];
  expect(loaded).toContain("zod");
  expect(loaded.filter((name) => name.startsWith("@opentelemetry/"))).toEqual([]);
});
