import { createApiKey, createInvitation, createOrganization, createProduct } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { file, row, skipBad, stageAll, workOf } from "@test/import-work";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());
const attentionOf = async (user: SignedIn) => (await as(user).dashboard.overview({})).attention;

const dayMs = 86_400_000;
const exactly = (total: number) => ({ total, totalIsExact: true });

/** An organization in which there is something of everything to do. */
async function createBusyOrganization() {
  const admin = await signedInToNewOrganization("admin");
  const { organizationId, userId } = admin;
  for (const stock of [0, 0, 1, 9, 9, 10]) await createProduct(organizationId, { stock });
  // Low by its own minimum, and not low by it.
  await createProduct(organizationId, { stock: 20, minimumStock: 21 });
  await createProduct(organizationId, { stock: 5, minimumStock: 5 });
  await createProduct(organizationId, { stock: 0, status: 0 });
  await createInvitation(organizationId, userId);
  await createInvitation(organizationId, userId, { expiresAt: new Date(Date.now() - dayMs) });
  await createInvitation(organizationId, userId, { revokedAt: new Date() });
  await createInvitation(organizationId, userId, { acceptedAt: new Date() });
  for (const days of [-1, 1, 13, 15]) {
    await createApiKey(organizationId, userId, { expiresAt: new Date(Date.now() + days * dayMs) });
  }
  await createApiKey(organizationId, userId);
  await createApiKey(organizationId, userId, {
    expiresAt: new Date(Date.now() + dayMs),
    revokedAt: new Date(),
  });
  const work = workOf(admin);
  await work.imports.begin({ ...file, rowCount: 1 });
  const { id } = await stageAll(work, [row("NEW-01", { stock: "50" }), row("", {})]);
  await work.imports.run({ id, ...skipBad });
  return { admin, work, faulty: id };
}

describe("what needs doing", () => {
  it("is as much as the lists show that it leads to", async () => {
    const { admin } = await createBusyOrganization();
    const attention = await attentionOf(admin);
    expect(attention).toEqual({
      outOfStock: exactly(2),
      lowStock: exactly(4),
      invitations: exactly(2),
      openImports: exactly(1),
      faultyImports: exactly(1),
      expiringKeys: exactly(2),
    });
    const { products, users, apiKeys } = as(admin);
    const totalOf = ({ pagination }: { pagination: { total: number; totalIsExact: boolean } }) => ({
      total: pagination.total,
      totalIsExact: pagination.totalIsExact,
    });
    const imports = await products.imports.open();
    const keys = (await apiKeys.list()).items.filter(({ state }) => state === "expires_soon");
    expect({
      outOfStock: totalOf(await products.list({ stock: "out" })),
      lowStock: totalOf(await products.list({ stock: "low" })),
      invitations: totalOf(await users.invitations({})),
      openImports: exactly(imports.items.length),
      faultyImports: exactly(imports.faulty.length),
      expiringKeys: exactly(keys.length),
    }).toEqual(attention);
  });

  it("is less with the next request after something of it has been done", async () => {
    const { admin, work, faulty } = await createBusyOrganization();
    await attentionOf(admin);
    await work.imports.cancel({ id: faulty });
    expect(await attentionOf(admin)).toMatchObject({ faultyImports: exactly(0), openImports: exactly(1) });
    const [open] = (await work.imports.open()).items;
    await work.imports.cancel({ id: open?.id ?? 0 });
    expect(await attentionOf(admin)).toMatchObject({ openImports: exactly(0) });
    const [invitation] = (await as(admin).users.invitations({})).items;
    await as(admin).users.revokeInvitation({ id: invitation?.id ?? 0 });
    expect(await attentionOf(admin)).toMatchObject({ invitations: exactly(1) });
  });

  it("is only what one's role may do, with no imports but one's own", async () => {
    const { admin } = await createBusyOrganization();
    const nothing = {
      outOfStock: null,
      lowStock: null,
      invitations: null,
      openImports: null,
      faultyImports: null,
      expiringKeys: null,
    };
    expect(await attentionOf(await signedIn(admin, "staff"))).toEqual({
      ...nothing,
      outOfStock: exactly(2),
      lowStock: exactly(4),
      openImports: exactly(0),
      faultyImports: exactly(0),
    });
    for (const role of ["coordinator", "client"] as const) {
      expect(await attentionOf(await signedIn(admin, role)), role).toEqual(nothing);
    }
  });

  it("is nothing of another organization", async () => {
    await createBusyOrganization();
    const other = await signedIn(await createOrganization(), "admin");
    expect(Object.values(await attentionOf(other))).toEqual(Array.from({ length: 6 }, () => exactly(0)));
  });
});
