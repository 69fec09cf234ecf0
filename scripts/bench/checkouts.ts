import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { neutralEnvironment } from "../lib/environment.mjs";
import { say } from "../lib/report.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { startApp } from "./scale-app";

/** The two checkouts to compare. */
export const builds = ["other", "this"] as const;
export type Build = (typeof builds)[number];

/** The other checkout of this repository, as named on the command line; exits if none is named. */
export function otherCheckout(command: string): string {
  const [other] = process.argv.slice(2);
  if (other && existsSync(path.join(other, "scripts", "lib", "build.mjs"))) return path.resolve(other);
  say(`npm run ${command} -- <another checkout of this repository>`);
  process.exit(2);
}

/** Builds a checkout and serves it on a database that it migrates, each with the checkout's own scripts. */
export async function startCheckout(
  supervisor: Supervisor,
  checkout: string,
  url: string,
  env: NodeJS.ProcessEnv,
) {
  const script = (name: string) => import(pathToFileURL(path.join(checkout, "scripts", "lib", name)).href);
  const { buildApp }: typeof import("../lib/build.mjs") = await script("build.mjs");
  const { serveBuild }: typeof import("../lib/app.mjs") = await script("app.mjs");
  const build = await buildApp(supervisor, neutralEnvironment());
  await migrateCheckout(supervisor, checkout, { ...env, DATABASE_URL: url });
  return startApp(supervisor, build, url, env, serveBuild);
}

/** Migrates a database with the checkout's own script. */
export async function migrateCheckout(
  supervisor: Supervisor,
  checkout: string,
  env: NodeJS.ProcessEnv,
  ...options: string[]
): Promise<void> {
  const script = ["--import", "tsx", path.join("scripts", "migrate.ts"), ...options];
  await supervisor.run("migrate", process.execPath, script, { cwd: checkout, env });
}
