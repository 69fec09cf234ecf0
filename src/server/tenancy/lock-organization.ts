import { organization } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { KeptSelect } from "./kept-statement";
import { lockOnAllNodes } from "./lock-on-all-nodes";
import type { TenantDb } from "./tenant-db";

const lock = new KeptSelect((db) =>
  db.select({ id: organization.id }).from(organization).limit(1).for("update"),
);

/**
 * Serializes changes of the same part of the current organization until the transaction ends, with one row that always
 * exists to wait for. Two admins who demote each other cannot both succeed.
 *
 * All transactions take their locks in one order, so that they never deadlock: the tenant's record, the organization,
 * an import, products in the order of their ids, and last those of recording a change (see `change`). A transaction
 * that needs this lock takes it before any product; one that does not calls `shareOrganization` at that point.
 */
export async function lockOrganization(tx: TenantDb): Promise<void> {
  await sentTogether([tx.run(lock, {}), lockOnAllNodes(tx, "organization")]);
}

const share = new KeptSelect((db) =>
  db.select({ id: organization.id }).from(organization).limit(1).for("share"),
);

/**
 * Keeps other transactions' `lockOrganization` waiting until this one ends, but not those that share as well. The
 * database does the same for each new row that refers to the organization, such as the record of a change: done before
 * products are locked, it keeps the order above.
 */
export async function shareOrganization(tx: TenantDb): Promise<void> {
  await tx.run(share, {});
}
