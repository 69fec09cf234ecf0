import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The first line of a script whose functions V8 compiles as it loads, in another thread (decision 93). */
export const compileHint = "//# allFunctionsCalledOnLoad\n";

/** Puts the hint before each script for browsers that `next build` has written. @param {{ distDir: string }} build */
export async function addCompileHints({ distDir }) {
  const dir = path.join(distDir, "static", "chunks");
  const scripts = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith(".js"));
  await Promise.all(
    scripts.map(async (name) => {
      const file = path.join(dir, name);
      const code = await readFile(file, "utf8");
      // A build that goes on from a cache leaves scripts as they are that have not changed.
      if (!code.startsWith(compileHint)) await writeFile(file, compileHint + code);
    }),
  );
}
