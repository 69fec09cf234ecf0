import { organization } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { KeptSelect } from "./kept-statement";
import { lockOnAllNodes } from "./lock-on-all-nodes";
import type { TenantDb } from "./tenant-db";

const lock = new KeptSelect((db) =>
  db.select({ id: organization.id }).from(organization).limit(1).for("update"),
);

/**
 * Makes those who change the same thing about the current organization take turns, until the transaction ends: one row
 * that is always there to wait at. Two admins who demote each other cannot both succeed.
 *
 * All transactions take their locks in one order, so that of two that want the same rows one waits for the other, and none
 * for each other: the tenant's record, the organization, an import, products in the order of their ids, and last what
 * recording a change takes (see `change`). A transaction that needs this lock takes it before any
 * product; one that does not, calls `shareOrganization` there.
 */
export async function lockOrganization(tx: TenantDb): Promise<void> {
  await sentTogether([tx.run(lock, {}), lockOnAllNodes(tx, "organization")]);
}

const share = new KeptSelect((db) =>
  db.select({ id: organization.id }).from(organization).limit(1).for("share"),
);

/**
 * Keeps `lockOrganization` of others waiting until the transaction ends, and not those who share as well. The database does the same
 * for each new row that refers to the organization, such as the record of a change: done before products are locked, it is in the
 * order above.
 */
export async function shareOrganization(tx: TenantDb): Promise<void> {
  await tx.run(share, {});
}
