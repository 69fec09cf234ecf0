import { asTenant, createOrganization, createProduct } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import {
  lowStockMails,
  lowStockProducts,
  outboxMails,
  productStatus,
  products,
  tenants,
  user,
  userStatus,
} from "@/server/db/schema";
import { unsealContent } from "@/server/mail/outbox";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import { sendLowStockMails } from "./send-low-stock";

const createCaller = createCallerFactory(appRouter);
const as = (person: SignedIn) => createCaller(person.context());
const hourMs = 3_600_000;

/** Somebody who wants to know, of an organization with a bolt that is not low, and a nut that is. */
async function withSubscriber() {
  const person = await signedInToNewOrganization("staff");
  const { organizationId } = person;
  const bolt = await createProduct(organizationId, { name: "Bolt", sku: "BOLT-1", stock: 50 });
  const nut = await createProduct(organizationId, { name: "Nut", sku: "NUT-01", stock: 2 });
  await as(person).users.setLowStockMails({ enabled: true });
  return { ...person, bolt, nut };
}

const setStock = (organizationId: number, id: number, stock: number) =>
  asTenant(organizationId, async () => tenantDb().update(products, { stock }, eq(products.id, id)));

/** As if everything that the job remembers had been so much earlier. */
const hoursPass = (organizationId: number, hours: number) =>
  withoutTenantScope("test data", async (db) => {
    const before = (date: Date) => new Date(date.getTime() - hours * hourMs);
    const own = eq(lowStockMails.organizationId, organizationId);
    for (const row of await db.select().from(lowStockMails).where(own)) {
      await db
        .update(lowStockMails)
        .set({
          checkedAt: before(row.checkedAt),
          toldUntil: before(row.toldUntil),
          mailedAt: row.mailedAt && before(row.mailedAt),
        })
        .where(and(own, eq(lowStockMails.userId, row.userId)));
    }
    const owned = eq(lowStockProducts.organizationId, organizationId);
    for (const row of await db.select().from(lowStockProducts).where(owned)) {
      await db
        .update(lowStockProducts)
        .set({ since: before(row.since) })
        .where(and(owned, eq(lowStockProducts.productId, row.productId)));
    }
  });

/** Runs the job an hour later. */
async function anHourLater({ organizationId }: { organizationId: number }): Promise<void> {
  await hoursPass(organizationId, 1);
  await sendLowStockMails(() => false);
}

async function mailsOf({ organizationId }: { organizationId: number }) {
  const rows = await asTenant(organizationId, async () =>
    tenantDb().select().from(outboxMails).where(eq(outboxMails.kind, "low-stock")).orderBy(outboxMails.id),
  );
  return rows.map(({ recipient, contentSealed }) => ({ recipient, ...unsealContent(contentSealed ?? "") }));
}

const linesOf = (text = "") => text.split("\n\n").filter((line) => /\(/.test(line));

describe("the mail about low stock", () => {
  it("names what has become low or run out with its minimum", async () => {
    const { email, bolt, ...person } = await withSubscriber();
    const nail = await createProduct(person.organizationId, {
      ...{ name: "Nail", sku: "NAIL-1", stock: 50, minimumStock: 40 },
    });
    await setStock(person.organizationId, bolt, 0);
    await setStock(person.organizationId, nail, 39);
    await anHourLater(person);
    const [mail, ...others] = await mailsOf(person);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipient: email,
      subject: expect.stringContaining("2 products are low or out of stock"),
    });
    expect(linesOf(mail?.text)).toEqual([
      "Bolt (BOLT-1): out of stock, minimum 10",
      "Nail (NAIL-1): 39 in stock, minimum 40",
    ]);
    expect(mail?.text).toContain(`${person.subdomain}.`);
    expect(mail?.text).toContain("/dashboard/settings/profile#low-stock");
  });

  it("does not name what was low when the person chose to be told", async () => {
    const person = await withSubscriber();
    await anHourLater(person);
    expect(await mailsOf(person)).toEqual([]);
  });

  it("comes at most once a day, with what is new and still low", async () => {
    const { bolt, nut, ...person } = await withSubscriber();
    await setStock(person.organizationId, bolt, 3);
    await anHourLater(person);
    await setStock(person.organizationId, nut, 0);
    const nail = await createProduct(person.organizationId, { name: "Nail", sku: "NAIL-1", stock: 1 });
    await anHourLater(person);
    expect(await mailsOf(person)).toHaveLength(1);
    await setStock(person.organizationId, nail, 100);
    await hoursPass(person.organizationId, 24);
    await anHourLater(person);
    const mails = await mailsOf(person);
    expect(mails).toHaveLength(2);
    expect(linesOf(mails[1]?.text)).toEqual(["Nut (NUT-01): out of stock, minimum 10"]);
  });

  it("names again what was refilled in between", async () => {
    const { bolt, ...person } = await withSubscriber();
    for (const stock of [3, 50, 4]) {
      await setStock(person.organizationId, bolt, stock);
      await hoursPass(person.organizationId, 24);
      await anHourLater(person);
    }
    expect((await mailsOf(person)).map(({ text }) => linesOf(text))).toEqual([
      ["Bolt (BOLT-1): 3 in stock, minimum 10"],
      ["Bolt (BOLT-1): 4 in stock, minimum 10"],
    ]);
  });

  it("says nothing of drafts, archived products and the trash", async () => {
    const person = await withSubscriber();
    for (const status of [productStatus.draft, productStatus.archived, productStatus.deleted]) {
      await createProduct(person.organizationId, { stock: 0, status });
    }
    await anHourLater(person);
    expect(await mailsOf(person)).toEqual([]);
  });

  it("is in the language of the person", async () => {
    const { bolt, ...person } = await withSubscriber();
    await as(person).users.setLanguage({ language: "de" });
    await setStock(person.organizationId, bolt, 3);
    await anHourLater(person);
    expect((await mailsOf(person))[0]?.subject).toContain("ist knapp");
  });

  it("goes to nobody but those who have chosen it", async () => {
    const { bolt, ...person } = await withSubscriber();
    const client = await signedIn(person, "client");
    await as(client).users.setLowStockMails({ enabled: true });
    await signedIn(person, "admin");
    await setStock(person.organizationId, bolt, 3);
    await anHourLater(person);
    expect((await mailsOf(person)).map(({ recipient }) => recipient).toSorted()).toEqual(
      [person.email, client.email].toSorted(),
    );
  });

  it("does not go to those who have changed their mind", async () => {
    const { bolt, ...person } = await withSubscriber();
    await as(person).users.setLowStockMails({ enabled: false });
    expect(await as(person).users.lowStockMails()).toEqual({ enabled: false });
    await setStock(person.organizationId, bolt, 3);
    await anHourLater(person);
    expect(await mailsOf(person)).toEqual([]);
  });

  it("does not go to disabled people", async () => {
    const { bolt, ...person } = await withSubscriber();
    await asTenant(person.organizationId, async () =>
      tenantDb().update(user, { status: userStatus.disabled }, eq(user.id, person.userId)),
    );
    await setStock(person.organizationId, bolt, 3);
    await anHourLater(person);
    expect(await mailsOf(person)).toEqual([]);
  });

  it("does not come from a suspended organization", async () => {
    const { bolt, ...person } = await withSubscriber();
    await setStock(person.organizationId, bolt, 3);
    await withoutTenantScope("test data", (db) =>
      db.update(tenants).set({ isActive: false }).where(eq(tenants.subdomain, person.subdomain)),
    );
    await anHourLater(person);
    expect(await mailsOf(person)).toEqual([]);
  });

  it("is of the own organization alone", async () => {
    const { bolt, ...person } = await withSubscriber();
    const other = await withSubscriber();
    await setStock(person.organizationId, bolt, 3);
    await anHourLater(other);
    expect(await mailsOf(other)).toEqual([]);
  });

  it("is sent once, however many processes look at the same time", async () => {
    const { bolt, ...person } = await withSubscriber();
    await setStock(person.organizationId, bolt, 3);
    await hoursPass(person.organizationId, 1);
    await Promise.all([1, 2, 3].map(() => sendLowStockMails(() => false)));
    expect(await mailsOf(person)).toHaveLength(1);
  });

  it("names twenty products besides the number of the others", async () => {
    const person = await withSubscriber();
    for (let index = 0; index < 22; index += 1) await createProduct(person.organizationId, { stock: 1 });
    await anHourLater(person);
    const [mail] = await mailsOf(person);
    expect(mail?.subject).toContain("22 products");
    expect(linesOf(mail?.text)).toHaveLength(20);
    expect(mail?.text).toContain("and 2 more.");
  });

  it("waits for the next call if a scheduler's time is over", async () => {
    const { bolt, ...person } = await withSubscriber();
    await setStock(person.organizationId, bolt, 3);
    await hoursPass(person.organizationId, 1);
    expect(await sendLowStockMails(() => true)).toBe(0);
    expect(await mailsOf(person)).toEqual([]);
  });
});

describe("the choice", () => {
  it("is off until someone makes it, for themselves alone", async () => {
    const organization = await createOrganization();
    const [one, other] = [await signedIn(organization, "staff"), await signedIn(organization, "staff")];
    await as(one).users.setLowStockMails({ enabled: true });
    await as(one).users.setLowStockMails({ enabled: true });
    expect(await as(one).users.lowStockMails()).toEqual({ enabled: true });
    expect(await as(other).users.lowStockMails()).toEqual({ enabled: false });
  });
});
