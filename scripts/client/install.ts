import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "../..");
const packed = z.tuple([
  z.object({
    filename: z.string(),
    unpackedSize: z.number(),
    size: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
]);

const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/**
 * Builds and packs the client, and installs it in an empty directory, beside a program that uses it. Everything but the
 * package comes from npm's cache where that has it.
 */
export function installClient() {
  run(root, "npm", "run", "--silent", "build:client");
  const dir = mkdtempSync(path.join(tmpdir(), "mmr-client-"));
  const [archive] = packed.parse(
    JSON.parse(
      run(path.join(root, "packages", "client"), "npm", "pack", "--json", "--pack-destination", dir),
    ),
  );
  const program = path.join(dir, "program");
  mkdirSync(program);
  cpSync(path.join(root, "scripts", "client", "consumer"), program, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  writeFileSync(
    path.join(program, "package.json"),
    JSON.stringify({
      type: "module",
      private: true,
      dependencies: { "@mmr/client": `file:../${archive.filename}`, zod: dependencies.zod },
    }),
  );
  run(program, "npm", "install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund");
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
    dir,
    program,
    archive,
    /** Compiles the program, and says what the compiler says; the declarations of the package are judged as well. */
    compile(): string {
      const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
      return spawnSync(process.execPath, [tsc], { cwd: program, encoding: "utf8" }).stdout;
    },
  };
}
