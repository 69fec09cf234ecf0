import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { freePort } from "../../scripts/lib/ports.mjs";

/** Runs something while the process finds no database. Afterwards it has its own again, whatever happened. */
export async function whileDatabaseIsDown<T>(run: () => Promise<T>): Promise<T> {
  const { DATABASE_URL } = env();
  const nobody = new URL(DATABASE_URL);
  nobody.port = String(await freePort());
  await closeDatabase();
  Object.assign(env(), { DATABASE_URL: nobody.href });
  try {
    return await run();
  } finally {
    Object.assign(env(), { DATABASE_URL });
    await closeDatabase();
  }
}
