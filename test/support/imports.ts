import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/*
 * How the files of the product import each other.
 */

export const isOfTests = (file: string) => /\.(test|attack-fixtures)\.tsx?$|^test\//.test(file);

export interface Import {
  from: string;
  to: string;
}

/**
 * Clauses on one line or several, as the formatter leaves them; a clause with only types does not exist at run time.
 */
const statement =
  /^(?:import|export)\s+(type\s+)?([^;"']*?)\s*from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm;

function importsOf(file: string): { imports: Import[]; types: Import[] } {
  const imports: Import[] = [];
  const types: Import[] = [];
  for (const [, type, clause = "", ...specifiers] of readFileSync(file, "utf8").matchAll(statement)) {
    const specifier = specifiers.find((text) => text !== undefined);
    const to = specifier && fileOf(specifier, file);
    if (!to || !/^(src|test)\//.test(to)) continue;
    const names = /^\{(.*)\}$/s
      .exec(clause)?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    const isType = type !== undefined || names?.every((name) => /^\s*type\s/.test(name));
    (isType ? types : imports).push({ from: file, to });
  }
  return { imports, types };
}

/** The file of ours that a specifier resolves to; undefined for packages and for anything that is not code. */
function fileOf(specifier: string, from: string): string | undefined {
  const [, place, below = ""] = /^(@\/|@test\/|\.)(.*)$/s.exec(specifier) ?? [];
  if (place === undefined) return undefined;
  const folders: Record<string, string> = { "@/": "src", "@test/": "test/support" };
  const base = path.join(folders[place] ?? path.dirname(from), place === "." ? specifier : below);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(
    (file) => /\.tsx?$/.test(file) && existsSync(file),
  );
}

/** The files of the product. */
export const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => path.join("src", file))
  .filter((file) => /\.tsx?$/.test(file) && !isOfTests(file));
const found = files.map(importsOf);
/** Imports that exist at run time, also those on demand. */
export const imports = found.flatMap((file) => file.imports);
/** Imports of nothing but types. */
export const types = found.flatMap((file) => file.types);

/** What the edges lead to from the start, each with the one before it. */
export function reachedFrom(start: string[], edges: Import[]): Map<string, string> {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map<string, string>();
  const open = [...start];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of next.get(from) ?? []) {
      if (reached.has(to)) continue;
      reached.set(to, from);
      open.push(to);
    }
  }
  return reached;
}
