import { z } from "zod";
import { migrateDatabase } from "@/server/db/migrate";

/**
 * Brings the tables of DATABASE_URL up to date; with --seed it adds the demo data where they are empty, with
 * --products=20000 as many products more.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");

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
