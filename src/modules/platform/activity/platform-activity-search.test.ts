import { asTenant, createOrganization } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/env";
import { auditWithin } from "@/server/change";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { listPlatformActivity } from "./platform-activity.service";

let dropDatabase = async () => {};
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(() => dropDatabase());

/** More entries than a search examines at once, as far as ids tell. */
async function passOver(): Promise<void> {
  const connection = await createConnection(env().DATABASE_URL);
  await connection.query("alter table activity_logs auto_increment = 180000");
  await connection.end();
}

it("finds every match once, examining some entries at a time", async () => {
  const { organizationId, subdomain } = await createOrganization();
  const record = (action: "rare.do" | "rare.undo" | "common.do") =>
    asTenant(organizationId, () => auditWithin(tenantDb()).record({ action, entityId: 1 }));
  const pages = async (filter: { subdomain?: string }) => {
    const seen: string[][] = [];
    let cursor: number | undefined;
    do {
      const page = await listPlatformActivity({
        ...filter,
        action: "rare.",
        view: "entries",
        limit: 20,
        cursor,
      });
      seen.push(page.items.map(({ action }) => action));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return seen;
  };
  await record("rare.do");
  await passOver();
  await record("common.do");
  // Below the first, there are 50,000 ids for each of four pages.
  for (const filter of [{}, { subdomain }]) expect(await pages(filter)).toEqual([[], [], [], ["rare.do"]]);
  await record("rare.undo");
  for (const filter of [{}, { subdomain }])
    expect(await pages(filter)).toEqual([["rare.undo"], [], [], ["rare.do"]]);
});
