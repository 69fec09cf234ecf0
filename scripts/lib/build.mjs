import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import path from "node:path";
import { withLock } from "./identity.mjs";
import { localDir, root } from "./paths.mjs";

/** The inputs of a build of the app. */
export const appSources = [
  "src",
  "public",
  "middleware.ts",
  "next.config.mjs",
  "scripts/lib/compile-hints.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
export const buildsDir = path.join(localDir, "build");
const keptBuilds = 3;

/** @param {string} file @returns {string[]} */
function filesUnder(file) {
  if (!existsSync(file)) return [];
  const entries = readdirSync(file, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * A hash of all inputs of a build; tests are not among them.
 * @param {string} dir the repository
 */
export function sourceHash(dir, sources = appSources, assetHost = "") {
  const hash = createHash("sha256").update(`${process.versions.node.split(".")[0]}${assetHost}`);
  for (const source of sources) {
    const place = path.join(dir, source);
    const files = path.extname(source) ? [place].filter(existsSync) : filesUnder(place).sort();
    for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name))) {
      const content = readFileSync(file);
      hash.update(`${path.relative(dir, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * The directory of the production build of the current sources, built if there is none yet. Each build has its own
 * directory, so that a new one does not disturb a server that runs from an older one.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} [note]
 */
export async function buildApp(supervisor, env, note) {
  const dir = path.join(buildsDir, sourceHash(root, appSources, env.ASSET_HOST));
  await withLock(buildsDir, async () => {
    if (existsSync(dir)) note?.("sources are unchanged");
    else {
      await supervisor.run("build", process.execPath, [nextCli, "build"], {
        cwd: root,
        env: {
          ...env,
          NODE_ENV: "production",
          NEXT_TELEMETRY_DISABLED: "1",
          // A fresh clone would write a cache for a next build that never comes.
          ...(process.env.CI ? { BUILD_WITHOUT_CACHE: "true" } : {}),
        },
        remedy: "fix the sources named in the log; if memory ran out, close other programs",
      });
      collect(dir);
    }
    const now = new Date();
    utimesSync(dir, now, now);
    removeOldBuilds();
  });
  return dir;
}

export const nextCli = path.join(root, "node_modules", "next", "dist", "bin", "next");

/** Assembles what the server needs: Next leaves static files out of its standalone directory. @param {string} dir */
function collect(dir) {
  const draft = `${dir}.new`;
  rmSync(draft, { recursive: true, force: true });
  renameSync(path.join(root, ".next", "standalone"), draft);
  cpSync(path.join(root, ".next", "static"), path.join(draft, ".next", "static"), { recursive: true });
  if (existsSync(path.join(root, "public")))
    cpSync(path.join(root, "public"), path.join(draft, "public"), { recursive: true });
  // Next copies .env files, and would keep using old settings here after they were changed there.
  for (const name of readdirSync(draft)) if (name.startsWith(".env")) rmSync(path.join(draft, name));
  renameSync(draft, dir);
}

/** Removes all but the latest builds, except those that a server runs from. */
function removeOldBuilds() {
  const runDirs = [path.join(localDir, "run"), path.join(localDir, "test", "run")].filter(existsSync);
  const running = runDirs
    .flatMap((dir) => readdirSync(dir).map((name) => path.join(dir, name)))
    .map((file) => readFileSync(file, "utf8"))
    .join();
  const latestFirst = readdirSync(buildsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, usedAt: statSync(path.join(buildsDir, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { name } of latestFirst.slice(keptBuilds)) {
    if (!running.includes(name)) rmSync(path.join(buildsDir, name), { recursive: true, force: true });
  }
}
