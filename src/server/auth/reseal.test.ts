import { randomBytes } from "node:crypto";
import { createOrganization, createUser } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { and, eq, getTableColumns, is } from "drizzle-orm";
import { getTableConfig, MySqlTable } from "drizzle-orm/mysql-core";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import * as schema from "@/server/db/schema";
import { columnCasing } from "@/server/tenancy/tenant-tables";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { resealAll, sealedColumns } from "./reseal";
import { isSealedWithCurrentKey, seal, unseal } from "./secret-box";

const { userDetails, outboxMails } = schema;
const newKey = () => randomBytes(32).toString("base64");

/** From now on the process has these keys. */
function startWith(DATA_ENCRYPTION_KEY: string, DATA_ENCRYPTION_KEY_PREVIOUS?: string): void {
  Object.assign(env(), { DATA_ENCRYPTION_KEY, DATA_ENCRYPTION_KEY_PREVIOUS });
  globalThis.mmrPerProcess?.delete("encryptionKeys");
}

const { DATA_ENCRYPTION_KEY: usual } = env();
// It covers the rows of all tenants, including other tests'.
let dropDatabase: () => Promise<void>;
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterEach(() => startWith(usual));
afterAll(() => dropDatabase());

/** A person with a second factor, one that is being set up, and a waiting mail. */
async function createSecrets() {
  const { organizationId } = await createOrganization();
  const userId = await createUser(organizationId);
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now };
  await withoutTenantScope("test data", async (db) => {
    await db.insert(userDetails).values({
      organizationId,
      userId,
      totpSecretSealed: seal("active"),
      totpPendingSealed: seal("pending"),
      ...stamps,
    });
    await db.insert(outboxMails).values({
      organizationId,
      kind: "test",
      recipient: "a@example.test",
      contentSealed: seal("mail"),
      ...stamps,
    });
  });
  return { organizationId, userId };
}

/** The sealed values of an organization. */
const sealedOf = (organizationId: number) =>
  withoutTenantScope("test data", async (db) => {
    const [details] = await db
      .select({ active: userDetails.totpSecretSealed, pending: userDetails.totpPendingSealed })
      .from(userDetails)
      .where(eq(userDetails.organizationId, organizationId));
    const [mail] = await db
      .select({ sealed: outboxMails.contentSealed })
      .from(outboxMails)
      .where(eq(outboxMails.organizationId, organizationId));
    return [details?.active ?? "", details?.pending ?? "", mail?.sealed ?? ""];
  });

it("knows every sealed column of the schema", () => {
  const named = Object.values(schema).flatMap((table) => {
    if (!is(table, MySqlTable)) return [];
    const sealed = Object.keys(getTableColumns(table)).filter((column) => column.endsWith("Sealed"));
    return sealed.map((column) => `${getTableConfig(table).name}.${snakeCase(column)}`);
  });
  expect(columnCasing).toBe("snake_case");
  expect(sealedColumns.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
});

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Values that are sealed with the previous key, in a process that knows both. */
async function createPreviousSecrets() {
  const [before, after] = [newKey(), newKey()];
  startWith(before);
  const { organizationId } = await createSecrets();
  startWith(after, before);
  return { organizationId, after };
}

it("values sealed with the previous key are read", async () => {
  const { organizationId } = await createPreviousSecrets();
  expect((await sealedOf(organizationId)).map(unseal)).toEqual(["active", "pending", "mail"]);
});

it("values sealed with the previous key are sealed with the current one alone", async () => {
  const { organizationId, after } = await createPreviousSecrets();
  expect((await resealAll()).map(({ resealed }) => resealed)).toEqual([1, 1, 1]);
  startWith(after);
  expect((await sealedOf(organizationId)).map(unseal)).toEqual(["active", "pending", "mail"]);
});

it("an interrupted run is continued by the next, which skips what is done", async () => {
  const [before, after] = [newKey(), newKey()];
  startWith(before);
  const [first, second] = [await createSecrets(), await createSecrets()];
  startWith(after, before);
  const [column] = sealedColumns;
  if (!column) throw new Error("There is no sealed column");
  const { replace } = column;
  const spy = vi.spyOn(column, "replace").mockImplementationOnce(replace);
  spy.mockRejectedValueOnce(new Error("The connection is lost"));
  await expect(resealAll()).rejects.toThrow("The connection is lost");
  spy.mockRestore();
  const [done = ""] = await sealedOf(first.organizationId);
  expect(isSealedWithCurrentKey(done)).toBe(true);
  await resealAll();
  expect((await sealedOf(first.organizationId))[0]).toBe(done);
  startWith(after);
  expect((await sealedOf(second.organizationId)).map(unseal)).toEqual(["active", "pending", "mail"]);
});

it("a value that changes while it is resealed keeps its change", async () => {
  const [before, after] = [newKey(), newKey()];
  startWith(before);
  const { organizationId, userId } = await createSecrets();
  startWith(after, before);
  const [column] = sealedColumns;
  if (!column) throw new Error("There is no sealed column");
  const { replace } = column;
  vi.spyOn(column, "replace").mockImplementationOnce(async (db, row, by) => {
    await db
      .update(userDetails)
      .set({ totpSecretSealed: seal("replaced") })
      .where(and(eq(userDetails.organizationId, organizationId), eq(userDetails.userId, userId)));
    return replace(db, row, by);
  });
  const [result] = await resealAll();
  expect(result?.resealed).toBe(0);
  expect(unseal((await sealedOf(organizationId))[0] ?? "")).toBe("replaced");
});

it("a value that neither key opens is reported and left unchanged", async () => {
  startWith(newKey());
  const { organizationId, userId } = await createSecrets();
  const lost = await sealedOf(organizationId);
  startWith(newKey(), newKey());
  const [result] = await resealAll();
  expect(result?.unreadable).toContainEqual({ organizationId, id: userId });
  expect(await sealedOf(organizationId)).toEqual(lost);
});
