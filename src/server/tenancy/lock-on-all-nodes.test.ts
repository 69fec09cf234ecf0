import { asTenant, createOrganization, createUser } from "@test/builders";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { lockVersions } from "@/server/db/schema";
import { lockOrganization } from "./lock-organization";
import { lockPerson } from "./lock-person";
import { tenantDb } from "./tenant-db";

// What a cluster does with it: test/ops/servers/galera.ops.test.ts.
const isClusterNode = vi.hoisted(() => vi.fn(() => true));
vi.mock("@/server/db/client", async (original) => ({ ...(await original<object>()), isClusterNode }));

afterAll(closeDatabase);

const versions = () =>
  tenantDb().select({ name: lockVersions.name, version: lockVersions.version }).from(lockVersions);

test("in a cluster each lock of an organization or a person is a row that is written", async () => {
  const { organizationId } = await createOrganization();
  const userId = await createUser(organizationId);
  await asTenant(organizationId, async () => {
    const lock = () =>
      tenantDb().transaction(async (tx) => {
        await lockOrganization(tx);
        await lockPerson(tx, userId);
      });
    await lock();
    await lock();
    expect(await versions()).toEqual([
      { name: "organization", version: 2 },
      { name: `user:${userId}`, version: 2 },
    ]);
    isClusterNode.mockReturnValue(false);
    await lock();
    expect((await versions()).map(({ version }) => version)).toEqual([2, 2]);
  });
});
