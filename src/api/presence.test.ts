import { createApiKey, createProduct, platformOrganization } from "@test/builders";
import { requestHeaders, signedIn, signedInToNewOrganization } from "@test/callers";
import { liveServer, type OpenPage } from "@test/live-server";
import { beginSupportSession } from "@test/support-session";
import { expect, test, vi } from "vitest";
import { createCaller } from "@/api/root";
import { handleTrpc } from "@/api/trpc/handler";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { Hub } from "@/server/live/hub";
import { LiveStream } from "@/server/live/stream";
import { visitOf, writeVisit } from "@/server/live/visits";

type Person = Awaited<ReturnType<typeof signedInToNewOrganization>>;

const listen = liveServer();

/** Who else is there, as the page was last told; undefined if it never was. */
const othersOf = (page: OpenPage) =>
  page
    .events()
    .flatMap(({ others }) => (Array.isArray(others) ? [others] : []))
    .at(-1);

const told = (page: OpenPage) =>
  expect.poll(() => othersOf(page)?.map(({ id, isEditing }) => ({ id, isEditing })));

const viewing = ({ userId }: Person) => ({ id: userId, isEditing: false });
const editing = ({ userId }: Person) => ({ id: userId, isEditing: true });

async function organizationWithProduct() {
  const admin = await signedInToNewOrganization("admin");
  const staff = await signedIn(admin, "staff");
  return { admin, staff, product: await createProduct(admin.organizationId) };
}

test("pages of one record are told who else comes, edits or leaves", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const own = await listen(admin, { product });
  await told(own).toEqual([]);
  const theirs = await listen(staff, { product, isEditing: true });
  await told(own).toEqual([editing(staff)]);
  await told(theirs).toEqual([viewing(admin)]);
  expect(othersOf(own)).toEqual([
    { id: staff.userId, name: "Test User", impersonator: null, isEditing: true },
  ]);
  theirs.response.destroy();
  await told(own).toEqual([]);
});

test("a page of another record or of none is neither told anything nor shown to anybody", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const own = await listen(admin, { product });
  const other = await listen(staff, { product: await createProduct(admin.organizationId) });
  const none = await listen(staff);
  const last = await signedIn(admin, "staff");
  await listen(last, { product });
  await told(own).toEqual([viewing(last)]);
  await told(other).toEqual([]);
  expect(othersOf(none)).toBeUndefined();
});

test("another organization's people at the same number are neither told nor shown", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const own = await listen(admin, { product });
  const foreign = await listen(await signedInToNewOrganization("admin"), { product });
  await told(foreign).toEqual([]);
  await listen(staff, { product });
  await told(own).toEqual([viewing(staff)]);
  await told(foreign).toEqual([]);
});

test("people are told only of those they see among people", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const [one, two] = [await signedIn(admin, "client"), await signedIn(admin, "client")];
  const coordinator = await signedIn(admin, "coordinator");
  const byClient = await listen(one, { product });
  const byCoordinator = await listen(coordinator, { product });
  await listen(two, { product });
  await listen(admin, { product, isEditing: true });
  const byStaff = await listen(staff, { product });
  const ids = (page: OpenPage) => new Set(othersOf(page)?.map(({ id }) => id));
  await expect
    .poll(() => ids(byStaff))
    .toEqual(new Set([admin.userId, one.userId, two.userId, coordinator.userId]));
  await expect.poll(() => ids(byCoordinator)).toEqual(new Set([one.userId, two.userId]));
  expect(byClient.events().filter((event) => "others" in event)).toEqual([{ others: [] }]);
});

test("whoever may not see the record is neither told nor shown", async () => {
  const { admin, staff } = await organizationWithProduct();
  const { id: apiKey } = await createApiKey(admin.organizationId, admin.userId);
  for (const record of [{ settings: "organization" }, { settings: "security" }, { apiKey }]) {
    const own = await listen(admin, record);
    const denied = await listen(staff, record);
    const last = await signedIn(admin, "admin");
    await listen(last, record);
    await told(own).toEqual([viewing(last)]);
    expect(othersOf(denied)).toBeUndefined();
  }
});

test("several pages of one person are one person, who edits if one of them does", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const first = await listen(staff, { product });
  const second = await listen(staff, { product, isEditing: true });
  const own = await listen(admin, { product });
  await told(own).toEqual([editing(staff)]);
  second.response.destroy();
  await told(own).toEqual([viewing(staff)]);
  await told(first).toEqual([viewing(admin)]);
});

test("a support session is shown as such, to the person as well", async () => {
  const superuser = await signedIn(await platformOrganization(), "superuser");
  const { admin, staff, product } = await organizationWithProduct();
  const own = await listen(admin, { product });
  const support = await listen(await beginSupportSession(superuser, admin), { product });
  await listen(staff, { product });
  const asAdmin = { id: admin.userId, name: "Test User" };
  await expect
    .poll(() => othersOf(own))
    .toContainEqual({ ...asAdmin, impersonator: "Test User", isEditing: false });
  await expect
    .poll(() => othersOf(support))
    .toContainEqual({ ...asAdmin, impersonator: null, isEditing: false });
  await expect.poll(() => othersOf(own)?.length).toBe(2);
});

test("superusers are told of each other at an organization of the console", async () => {
  const platform = await platformOrganization();
  const tenant = crypto.randomUUID();
  const [one, two] = [await signedIn(platform, "superuser"), await signedIn(platform, "superuser")];
  const own = await listen(one, { tenant });
  await listen(two, { tenant });
  await told(own).toEqual([viewing(two)]);
});

test("people of several instances are told of each other", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const other = new Hub();
  const written: string[] = [];
  const sink = { write: (text: string) => void written.push(text), end: () => {} };
  const principal = await staff.context().principal();
  if (principal.kind !== "session") throw new Error("Not a session");
  const visit = visitOf(principal, {
    record: `product:${product}`,
    permission: "products:read",
    isEditing: false,
  });
  const stream = new LiveStream(principal, sink, visit);
  await other.add(stream);
  const own = await listen(admin, { product });
  await told(own).toEqual([viewing(staff)]);
  await expect.poll(() => written.join("")).toContain(`"id":${admin.userId}`);
  other.close();
  await told(own).toEqual([]);
});

test("the end of the session ends the presence", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const own = await listen(admin, { product });
  await listen(staff, { product, isEditing: true });
  await told(own).toEqual([editing(staff)]);
  await createCaller(admin.context()).users.disable({ id: staff.userId });
  await told(own).toEqual([]);
});

test("what a process that has died left behind is not shown, but deleted by the next", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const principal = await staff.context().principal();
  if (principal.kind !== "session") throw new Error("Not a session");
  const record = `product:${product}`;
  const visit = visitOf(principal, { record, permission: "products:read", isEditing: true });
  if (!visit) throw new Error("Staff may see products");
  await writeVisit(visit, -1);
  const own = await listen(admin, { product });
  await told(own).toEqual([]);
  const key = keys.presence(admin.organizationId, record);
  expect(await redis().hlen(key)).toBe(1);
  expect(await redis().ttl(key)).toBeGreaterThan(0);
});

test("a presence lasts while its page is open, which has to come back where others see it", async () => {
  const ticks: (() => void)[] = [];
  vi.spyOn(globalThis, "setInterval").mockImplementationOnce((callback) => {
    ticks.push(callback);
    return setTimeout(() => undefined, 0);
  });
  const { admin, staff, product } = await organizationWithProduct();
  const alone = await createProduct(admin.organizationId);
  const lonely = await listen(staff, { product: alone });
  await told(lonely).toEqual([]);
  const key = keys.presence(admin.organizationId, `product:${alone}`);
  await redis().del(key);
  const own = await listen(admin, { product });
  const theirs = await listen(staff, { product });
  await told(own).toEqual([viewing(staff)]);
  for (let second = 0; second < 80; second += 1) for (const tick of ticks) tick();
  await expect.poll(() => redis().hlen(key)).toBe(1);
  expect(lonely.hasEnded()).toBe(false);
  await expect.poll(theirs.hasEnded).toBe(true);
  await expect.poll(own.hasEnded).toBe(true);
  // It is not gone in between.
  const back = await listen(admin, { product });
  await told(back).toEqual([viewing(staff)]);
});

test("where no response may go on, pages are there while they ask", async () => {
  const { admin, staff, product } = await organizationWithProduct();
  const ask = async ({ subdomain, accessToken }: Person, accept: string) => {
    const { body } = await handleTrpc(
      {
        method: "GET",
        pathname: "/api/trpc/live.changes",
        search: `?input=${encodeURIComponent(JSON.stringify({ product }))}`,
        headers: requestHeaders(subdomain, { authorization: `Bearer ${accessToken}`, accept }),
        body: null,
      },
      "live.changes",
    );
    return String(body)
      .split("\n\n")
      .flatMap((event) => (event.startsWith("data: ") ? [JSON.parse(event.slice(6))] : []));
  };
  const events = "text/event-stream";
  const opening = { isLive: false, changedMsAgo: expect.any(Number) };
  expect(await ask(staff, "application/json")).toEqual([opening]);
  expect(await ask(admin, events)).toEqual([{ others: [] }, opening]);
  expect(await ask(staff, events)).toEqual([{ others: [expect.objectContaining(viewing(admin))] }, opening]);
  expect(await ask(staff, events)).toEqual([{ others: [expect.objectContaining(viewing(admin))] }, opening]);
  expect(await ask(admin, events)).toEqual([{ others: [expect.objectContaining(viewing(staff))] }, opening]);
});

test("an invalid record is refused", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (const record of [{ product: "12" }, { product: 0 }, { tenant: "acme" }, { person: 1 }, "product"]) {
    expect((await listen(admin, record)).response.statusCode).toBe(400);
  }
});
