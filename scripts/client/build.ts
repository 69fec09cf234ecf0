import { execFileSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { rolldown } from "rolldown";
import { appRouter } from "@/api/root";
import { printApi } from "./print-api";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packageDir = path.join(root, "packages", "client");
const dist = path.join(packageDir, "dist");
const work = path.join(root, ".local", "client");
/** The sources of the package, with the types of the API written out instead of inferred. */
const sources = path.join(work, "src");
const declarations = path.join(work, "types");
const entries = ["index", "schemas"];

/** Fails to compile, naming the procedure, unless the written-out types are those that the router infers. */
const exact = `import type { Api as Inferred } from "../../packages/client/src/api";
import type { Api as Printed } from "./src/api";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Differing<A, B, Prefix extends string = ""> = {
  [Name in keyof (A & B) & string]: A[Name & keyof A] extends { kind: unknown }
    ? Same<A[Name & keyof A], B[Name & keyof B]> extends true ? never : \`\${Prefix}\${Name}\`
    : Differing<A[Name & keyof A], B[Name & keyof B], \`\${Prefix}\${Name}.\`>;
}[keyof (A & B) & string];
export const differing: Record<Differing<Inferred, Printed>, "differs"> = {};
`;

const exactConfig = JSON.stringify({ extends: "../../tsconfig.json", include: ["exact.ts"], exclude: [] });

/**
 * Builds the package in packages/client/dist. Throws Error if types, bundle or the app's router do not fit together.
 */
export async function buildClient(): Promise<void> {
  for (const dir of [dist, work]) rmSync(dir, { recursive: true, force: true });
  cpSync(path.join(packageDir, "src"), sources, {
    recursive: true,
    filter: (file) => !file.endsWith(".test.ts"),
  });
  writeFileSync(path.join(sources, "api.ts"), await printApi(appRouter));
  writeFileSync(path.join(work, "exact.ts"), exact);
  writeFileSync(path.join(work, "tsconfig.json"), exactConfig);
  compile(work);
  compile(packageDir);
  await bundle();
  for (const entry of entries) bundleTypes(entry);
}
function compile(project: string): void {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });
}

async function bundle(): Promise<void> {
  const build = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, path.join(sources, `${name}.ts`)])),
    external: [/^zod$/, /^@zxcvbn-ts\//],
    resolve: { alias: { "@": path.join(root, "src") } },
    platform: "neutral",
    tsconfig: false,
    onLog: (level, log) => {
      if (level === "warn") throw new Error(log.message);
    },
  });
  await build.write({
    dir: dist,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  });
  await build.close();
}

/** One declaration file for an entry, with everything that it refers to. */
function bundleTypes(entry: string): void {
  const configObject = {
    projectFolder: root,
    mainEntryPointFilePath: path.join(declarations, ".local", "client", "src", `${entry}.d.ts`),
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: "ES2022",
          lib: ["ES2024", "DOM"],
          module: "esnext",
          moduleResolution: "bundler",
          strict: true,
          skipLibCheck: true,
          types: [],
          paths: { "@/*": [path.join(declarations, "src", "*")] },
        },
        files: [path.join(declarations, ".local", "client", "src", `${entry}.d.ts`)],
      },
    },
    dtsRollup: { enabled: true, untrimmedFilePath: path.join(dist, `${entry}.d.ts`) },
    apiReport: { enabled: false },
    docModel: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(packageDir, "package.json"),
  });
  const { succeeded } = Extractor.invoke(config, {
    messageCallback: (message) => {
      // It reports which compiler it brought along.
      if (message.logLevel === "info") message.handled = true;
    },
  });
  if (!succeeded) throw new Error(`The declarations of ${entry} cannot be bundled.`);
}

await buildClient();
