import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sourceHash } from "../lib/build.mjs";
import { withLock } from "../lib/identity.mjs";
import { localDir, root } from "../lib/paths.mjs";

const packageDir = path.join(root, "packages", "client");
const archivesDir = path.join(localDir, "client-archives");
/** The sources of the package. */
const sources = [
  "packages/client/src",
  "packages/client/README.md",
  "packages/client/package.json",
  "packages/client/tsconfig.json",
  "scripts/client",
  "src",
  "tsconfig.json",
  "package-lock.json",
];

/** Where the archive of the current sources is once it was packed, with npm's output. */
export const archiveDir = () => path.join(archivesDir, sourceHash(root, sources));
/** The file in it with npm's output. */
export const packingFile = "packing.json";

/**
 * Builds and packs the client, unless that was already done for the same sources. A global setup of both test runners:
 * a build empties its directories, so workers may only use what is ready. Only the tests that need the archive fail if
 * it could not be built.
 */
export default async function packClient(): Promise<void> {
  await withLock(archivesDir, () => {
    try {
      const dir = archiveDir();
      if (existsSync(dir)) return;
      for (const old of readdirSync(archivesDir, { withFileTypes: true })) {
        if (old.isDirectory()) rmSync(path.join(archivesDir, old.name), { recursive: true });
      }
      const draft = `${dir}.new`;
      mkdirSync(draft);
      npm(root, "run", "--silent", "build:client");
      writeFileSync(
        path.join(draft, packingFile),
        npm(packageDir, "pack", "--json", "--pack-destination", draft),
      );
      renameSync(draft, dir);
    } catch (error) {
      console.error(error);
    }
  });
}

const npm = (cwd: string, ...args: string[]) => execFileSync("npm", args, { cwd, encoding: "utf8" });
