import { z } from "zod";
import { migrateDatabase } from "@/server/db/migrate";
import { migrationStatus } from "@/server/db/migration-status";

/**
 * Migrates the tables of DATABASE_URL; with --seed it adds the demo data if they are empty, with --products=20000 that
 * many products more. With `status` it only reports the progress, and exits with 1 if this release cannot serve the
 * tables.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");

if (process.argv.includes("status")) {
  const { fault, applied, missing, unknown, unfinished, holder, backfills } = await migrationStatus(url);
  for (const tag of applied) console.log(`applied  ${tag}`);
  for (const tag of missing) console.log(`missing  ${tag}`);
  if (unknown > 0) console.log(`unknown  ${unknown} of a newer release`);
  if (unfinished) {
    console.log(
      `begun    ${unfinished.tag}: ${unfinished.statementsDone} of ${unfinished.statements} statements`,
    );
  }
  for (const { name, position } of backfills) console.log(`backfill ${name}: up to id ${position}`);
  if (holder) console.log(`migrating at the moment: ${holder}`);
  console.log(fault ?? "this release can serve these tables");
  process.exit(fault ? 1 : 0);
}

const applied = await migrateDatabase(url);
console.log(applied === 0 ? "tables are up to date" : `${applied} migrations applied`);
if (process.argv.includes("--seed")) {
  const { seedDemo } = await import("./seed");
  const allowed = process.env.DEMO_SEED_ALLOWED === "private" ? "private" : undefined;
  const option = process.argv.find((argument) => argument.startsWith("--products="));
  const products = z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .parse(option?.split("=")[1] ?? 0);
  console.log(await seedDemo({ url, allowed, products }));
}
