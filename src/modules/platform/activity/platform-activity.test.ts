import { asTenant, platformOrganization, unique } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { beforeAll, describe, expect, it } from "vitest";
import { usersRouter } from "@/api/routers/users";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { auditWithin, change } from "@/server/change";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ tenants: tenantsRouter, users: usersRouter }));

let root: SignedIn;
beforeAll(async () => {
  root = await signedIn(await platformOrganization(), "superuser");
});
const asRoot = () => createCaller(root.context()).tenants;

const record = ({ organizationId, userId }: SignedIn, action: `${string}.${string}`, entityId: number) =>
  asTenant(
    organizationId,
    () =>
      auditWithin(tenantDb()).record({
        action,
        entityId,
        before: { stock: 1 },
        after: { stock: entityId },
      }),
    userId,
  );

it("names tenant, person and change, newest first, page by page and each once", async () => {
  const user = await signedInToNewOrganization("admin");
  const { subdomain } = user;
  for (const id of [1, 2, 3, 4, 5]) await record(user, "product.update", id);
  const seen: string[] = [];
  let cursor: number | undefined;
  for (const expected of [2, 2, 1]) {
    const page = await asRoot().activity({ subdomain, limit: 2, ...(cursor && { cursor }) });
    expect(page.items).toHaveLength(expected);
    expect(page).toMatchObject({ total: 5, totalIsExact: true });
    seen.push(...page.items.map(({ entity }) => entity.id));
    cursor = page.next ?? undefined;
    expect(page.items[0]).toMatchObject({
      tenant: { subdomain },
      actor: { name: "Test User" },
      impersonator: null,
      before: { stock: 1 },
    });
  }
  expect(cursor).toBeUndefined();
  expect(seen).toEqual(["5", "4", "3", "2", "1"]);
});

it("shows only what one tenant did with what the platform did about it", async () => {
  const user = await signedInToNewOrganization("admin");
  const other = await signedInToNewOrganization("admin");
  const { id: tenantId } = await asRoot().find({ subdomain: user.subdomain });
  await record(user, "product.create", 1);
  await record(other, "product.create", 2);
  await asRoot().suspend({ id: tenantId, reason: "Shown by a test" });
  for (const filter of [{ tenantId }, { subdomain: user.subdomain }]) {
    const { items, total } = await asRoot().activity(filter);
    expect(total).toBe(2);
    expect(items.map(({ action }) => action)).toEqual(["tenant.suspend", "product.create"]);
  }
  const accented = user.subdomain.replace("t", "ť");
  expect((await asRoot().activity({ subdomain: accented })).items).toEqual([]);
  expect(await refusal(asRoot().find({ subdomain: accented }))).toBe("NOT_FOUND");
  expect(await asRoot().activity({ subdomain: "nobody-is-here" })).toEqual({
    items: [],
    total: 0,
    totalIsExact: true,
    next: null,
  });
});

it("is filtered by action, across all tenants", async () => {
  const users = [await signedInToNewOrganization("admin"), await signedInToNewOrganization("admin")];
  // Letters alone.
  const thing = unique("rare")
    .replaceAll("-", "_")
    .replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
  const action = `${thing}.do` as const;
  for (const user of users) await record(user, action, 1);
  for (const user of users) await record(user, "product.update", 1);
  const { items, total } = await asRoot().activity({ action: `${thing}.` });
  expect(total).toBe(2);
  expect(items.filter((item) => item.action === action).map(({ tenant }) => tenant.subdomain)).toEqual(
    users.map(({ subdomain }) => subdomain).toReversed(),
  );
  expect(items.filter((item) => item.action === "product.update")).toEqual([]);
});

describe("what was done at once", () => {
  /** Records that many changes at once. */
  const recordBatch = ({ organizationId, userId }: SignedIn, size: number) =>
    asTenant(
      organizationId,
      () =>
        change(tenantDb(), (_, audit) =>
          audit.record(
            Array.from({ length: size }, (__, entityId) => ({ action: "product.create" as const, entityId })),
          ),
        ),
      userId,
    );

  it("is one line with its size, which opens, on the list of one tenant", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain } = user;
    await recordBatch(user, 25);
    await record(user, "product.update", 1);
    for (const filter of [{ subdomain }, { subdomain, action: "product." }]) {
      const lines = await asRoot().activity({ ...filter, view: "batches" });
      expect(lines).toMatchObject({ total: 2, totalIsExact: true });
      expect(lines.items).toMatchObject([
        { action: "product.update", batch: null },
        { action: "product.create", batch: { size: 25, name: null } },
      ]);
    }
    const [, first] = (await asRoot().activity({ subdomain, view: "batches" })).items;
    const page = await asRoot().activity({ batch: first?.id, limit: 20 });
    expect(page).toMatchObject({ total: 24, items: { length: 20 } });
    const rest = await asRoot().activity({ batch: first?.id, limit: 20, cursor: page.next ?? 0 });
    const ids = [...page.items, ...rest.items].map(({ entity, tenant }) => [
      Number(entity.id),
      tenant.subdomain,
    ]);
    expect(ids).toEqual(Array.from({ length: 24 }, (_, index) => [24 - index, subdomain]));
  });

  it("is one line among those of all tenants", async () => {
    const users = [await signedInToNewOrganization("admin"), await signedInToNewOrganization("admin")];
    for (const user of users) await recordBatch(user, 3);
    for (const filter of [{}, { action: "product." }]) {
      const { items } = await asRoot().activity({ ...filter, view: "batches", limit: 100 });
      for (const { subdomain } of users) {
        const own = items.filter(({ tenant }) => tenant.subdomain === subdomain);
        expect(own).toMatchObject([{ action: "product.create", batch: { size: 3 } }]);
      }
    }
  });

  it("is every entry for everyone who asks for these", async () => {
    const user = await signedInToNewOrganization("admin");
    await recordBatch(user, 3);
    const { items, total } = await asRoot().activity({ subdomain: user.subdomain });
    expect(items.map(({ batch }) => batch)).toEqual([null, null, null]);
    expect(total).toBe(3);
  });

  it("opens to nothing for an id that no entry has", async () => {
    expect(await asRoot().activity({ batch: Number.MAX_SAFE_INTEGER })).toMatchObject({
      items: [],
      total: 0,
    });
  });
});

it("has the pictures of the platform's own people alone", async () => {
  const pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const user = await signedInToNewOrganization("admin");
  const operator = await signedIn(await platformOrganization(), "superuser");
  const pictureOf = async (person: SignedIn) => {
    const { avatar } = await createCaller(person.context()).users.setAvatar({ content: pixel });
    const { items } = await asRoot().activity({ subdomain: person.subdomain, limit: 100 });
    const shown = items.find(({ actor }) => actor?.id === person.userId)?.actor?.avatar;
    return { avatar, shown };
  };
  expect(await pictureOf(user)).toEqual({ avatar: expect.any(String), shown: null });
  const { avatar, shown } = await pictureOf(operator);
  expect(shown).toBe(avatar);
});
