import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * What to do at once, in a shell: as it is, or with values that only the reader knows in place of those that it assigns.
 * @typedef {{ code: string, isYours: boolean }} Block
 * @typedef {{ number: number, title: string, blocks: Block[] }} Step
 */

const file = path.join(import.meta.dirname, "..", "..", "docs", "deploy-vercel.md");

/** The numbered steps of docs/deploy-vercel.md, with their commands. @returns {Step[]} */
export function readGuide(text = readFileSync(file, "utf8")) {
  const [, steps = ""] = /^## Steps$(.*?)^## /ms.exec(text) ?? [];
  return steps
    .split(/^(?=\d+\. )/m)
    .slice(1)
    .map((step) => {
      const [, number, title = ""] = /^(\d+)\. \*\*(.+?)\.?\*\*/.exec(step) ?? [];
      const blocks = [...step.matchAll(/^ *```sh( yours)?\n(.*?)^ *```$/gms)].map(([, yours, code = ""]) => ({
        code: code.replace(/^ {3,4}/gm, ""),
        isYours: yours !== undefined,
      }));
      return { number: Number(number), title, blocks };
    });
}

/** The arguments with which the guide builds. */
export function buildArguments() {
  const lines = readGuide().flatMap(({ blocks }) => blocks.flatMap(({ code }) => code.split("\n")));
  const builds = lines.filter((line) => line.startsWith("vercel build "));
  const [build, another] = builds;
  if (!build || another) throw new Error("docs/deploy-vercel.md builds other than once");
  return build.split(" ").slice(1);
}
