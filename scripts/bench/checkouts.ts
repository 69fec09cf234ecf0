import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { neutralEnvironment } from "../lib/environment.mjs";
import { say } from "../lib/report.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { median } from "./measure.mjs";
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

/** Measures in turns, each build first as often as second if the rounds are even. The first round warms up, and is left out. */
export async function measureInTurns<Side, Cost>(
  rounds: number,
  sides: Record<Build, Side>,
  measure: (side: Side, round: number) => Promise<Cost>,
): Promise<Record<Build, Cost>[]> {
  const measured: Record<Build, Cost>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const costs = new Map<Build, Cost>();
    for (const build of round % 2 === 0 ? builds : builds.toReversed())
      costs.set(build, await measure(sides[build], round));
    const [other, own] = [costs.get("other"), costs.get("this")];
    if (!other || !own) throw new Error("A build was not measured");
    if (round > 0) measured.push({ other, this: own });
  }
  return measured;
}

/** The median, over rounds, of this checkout ÷ the other within one round. */
export const ratioOf = <Cost>(measured: Record<Build, Cost>[], of: (cost: Cost) => number) =>
  median(measured.map((round) => of(round.this) / of(round.other)));
