import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { root } from "../lib/paths.mjs";
import { archiveDir, packingFile } from "./pack";

const packing = z.tuple([
  z.object({
    filename: z.string(),
    unpackedSize: z.number(),
    size: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
]);

/**
 * Installs the packed client in an empty directory, next to a program that uses it. Everything but the package comes
 * from npm's cache if it is there. Throws Error if no test runner has packed it.
 */
export function installClient() {
  const packed = archiveDir();
  if (!existsSync(packed)) throw new Error("The client could not be packed: see the beginning of the log.");
  const [archive] = packing.parse(JSON.parse(readFileSync(path.join(packed, packingFile), "utf8")));
  const program = mkdtempSync(path.join(tmpdir(), "mmr-client-"));
  cpSync(path.join(root, "scripts", "client", "consumer"), program, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  writeFileSync(
    path.join(program, "package.json"),
    JSON.stringify({
      type: "module",
      private: true,
      dependencies: { "@mmr/client": `file:${path.join(packed, archive.filename)}`, zod: dependencies.zod },
    }),
  );
  const install = ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", install, { cwd: program, stdio: "pipe" });
  writeFileSync(
    path.join(program, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2023", "DOM"],
        module: "nodenext",
        strict: true,
        exactOptionalPropertyTypes: true,
        types: [],
        outDir: "out",
      },
      files: ["main.ts"],
    }),
  );
  return {
    program,
    archive,
    /** Compiles the program and returns the compiler's output; the package's declarations are checked as well. */
    compile(): string {
      const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
      return spawnSync(process.execPath, [tsc], { cwd: program, encoding: "utf8" }).stdout;
    },
  };
}
