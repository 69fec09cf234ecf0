import { createHash } from "node:crypto";
import { asTenant, createOrganization } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET } from "@/app/api/avatar/[hash]/[size]/route";
import { activityLogs, userAvatars } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

/** A picture of three stripes, side by side, in base64. */
async function picture(background = "#2458d6"): Promise<string> {
  const stripe = { create: { width: 50, height: 60, channels: 3 as const, background: "#ffffff" } };
  const image = sharp({ create: { width: 160, height: 60, channels: 3, background } }).composite([
    { input: stripe, left: 0, top: 0 },
    { input: stripe, left: 110, top: 0 },
  ]);
  return (await image.png().toBuffer()).toString("base64");
}

async function setPicture(user: SignedIn, content?: string): Promise<string> {
  const { avatar } = await as(user).users.setAvatar({ content: content ?? (await picture()) });
  return avatar ?? "";
}

async function fetched(user: SignedIn, hash: string, size = "small", headers: Record<string, string> = {}) {
  const request = fileRequest(user, `/api/avatar/${hash}/${size}`);
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  const response = await GET(request, { params: Promise.resolve({ hash, size }) });
  return { response, status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

describe("one's own picture", () => {
  it("is the middle square of the file, in two sizes, without anything else of it", async () => {
    const ann = await signedInToNewOrganization("client");
    const hash = await setPicture(ann);
    for (const [size, side] of [
      ["small", 64],
      ["large", 192],
    ] as const) {
      const { content } = await fetched(ann, hash, size);
      const { format, width, height, exif } = await sharp(content).metadata();
      expect({ format, width, height, exif }).toEqual({
        format: "webp",
        width: side,
        height: side,
        exif: undefined,
      });
      const [red = 0, green = 0, blue = 0] = await sharp(content).resize(1, 1).removeAlpha().raw().toBuffer();
      expect(blue - red).toBeGreaterThan(100);
      expect(blue - green).toBeGreaterThan(60);
    }
    const { content } = await fetched(ann, hash, "large");
    expect(createHash("sha256").update(content).digest("hex")).toBe(hash);
  });

  it("is shown with the next request, to its owner, in lists and on their page", async () => {
    const admin = await signedInToNewOrganization("admin");
    const ann = await signedIn(admin, "client");
    await as(ann).auth.me();
    expect((await as(admin).users.byId({ id: ann.userId })).avatar).toBeNull();
    const hash = await setPicture(ann);
    expect((await as(ann).auth.me()).user.avatar).toBe(hash);
    expect(await as(admin).users.byId({ id: ann.userId })).toMatchObject({ avatar: hash, version: 2 });
    const { items } = await as(admin).users.list({ role: "client" });
    expect(items).toMatchObject([{ id: ann.userId, avatar: hash }]);
  });

  it("is beside what they did with the next request, in the activity and on the overview", async () => {
    const ann = await signedInToNewOrganization("admin");
    await as(ann).products.create({ name: "Claw hammer", sku: "HAM-1", price: "12.50" });
    const shown = async () => {
      const { items } = await as(ann).activityLogs.list({});
      const { changes } = await as(ann).dashboard.overview({});
      return [items, changes?.recent].map((entries) => entries?.map(({ actor }) => actor?.avatar));
    };
    expect(await shown()).toEqual([[null], [null]]);
    const hash = await setPicture(ann);
    const both = [hash, hash];
    expect(await shown()).toEqual([both, both]);
    await as(ann).users.removeAvatar();
    const none = [null, null, null];
    expect(await shown()).toEqual([none, none]);
  });

  it("is removed with the next request", async () => {
    const ann = await signedInToNewOrganization("client");
    await setPicture(ann);
    expect((await as(ann).auth.me()).user.avatar).not.toBeNull();
    expect(await as(ann).users.removeAvatar()).toEqual({ avatar: null });
    expect((await as(ann).auth.me()).user.avatar).toBeNull();
    expect(await asTenant(ann.organizationId, () => tenantDb().count(userAvatars))).toBe(0);
  });

  it("is recorded only when it changes", async () => {
    const ann = await signedInToNewOrganization("client");
    for (const _ of [1, 2]) await setPicture(ann);
    for (const _ of [1, 2]) await as(ann).users.removeAvatar();
    const logs = await asTenant(ann.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
    expect(logs.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
      { action: "user.set_picture", actorId: ann.userId },
      { action: "user.remove_picture", actorId: ann.userId },
    ]);
  });

  it.each([
    ["what is no base64", "§§"],
    [
      "another file, whatever it is called",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64"),
    ],
    ["what is too large", Buffer.alloc(600 * 1024).toString("base64")],
    ["a damaged picture", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"],
  ])("refuses %s", async (_, content) => {
    const ann = await signedInToNewOrganization("client");
    await expect(as(ann).users.setAvatar({ content })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await as(ann).auth.me()).user.avatar).toBeNull();
  });

  it("can be changed twenty times an hour", async () => {
    const ann = await signedInToNewOrganization("client");
    const upload = () =>
      refusalOf(as(ann).users.setAvatar({ content: Buffer.from("no").toString("base64") }));
    for (let attempt = 1; attempt <= 20; attempt += 1) expect((await upload())?.code).toBe("BAD_REQUEST");
    expect((await upload())?.code).toBe("TOO_MANY_REQUESTS");
  });
});

describe("a picture", () => {
  it("is served to people of its organization, to be kept by their browsers and by nothing else", async () => {
    const organization = await createOrganization();
    const [ann, bob] = [await signedIn(organization, "client"), await signedIn(organization, "staff")];
    const hash = await setPicture(ann);
    const { response, content } = await fetched(bob, hash);
    expect(Object.fromEntries(response.headers)).toEqual({
      etag: `"${hash}-small"`,
      "cache-control": "private, max-age=31536000, immutable",
      "content-type": "image/webp",
      "content-length": String(content.length),
    });
    const known = await fetched(bob, hash, "small", { "if-none-match": `"${hash}-small"` });
    expect({ status: known.status, bytes: known.content.length }).toEqual({ status: 304, bytes: 0 });
  });

  it("is not found by people of another organization, even if they know its URL, nor once it was replaced", async () => {
    const [ann, eve] = [await signedInToNewOrganization("client"), await signedInToNewOrganization("admin")];
    const hash = await setPicture(ann);
    const { avatar } = await as(ann).users.setAvatar({ content: await picture("#cc0000") });
    for (const [user, asked, size] of [
      [eve, avatar, "small"],
      [eve, "0".repeat(64), "small"],
      [ann, hash, "small"],
      [ann, avatar, "huge"],
      [ann, "not-a-hash", "small"],
    ] as const) {
      const { response, status, content } = await fetched(user, asked ?? "", size);
      expect({ status, bytes: content.length, cache: response.headers.get("cache-control") }).toEqual({
        ...{ status: 404, bytes: 0, cache: "no-store" },
      });
    }
  });

  it("is deleted with the person", async () => {
    const admin = await signedInToNewOrganization("admin");
    const ann = await signedIn(admin, "client");
    const hash = await setPicture(ann);
    expect(await as(admin).users.remove({ id: ann.userId })).toMatchObject({ avatar: null });
    expect((await fetched(admin, hash)).status).toBe(404);
  });

  it("is refused to those who are not signed in there", async () => {
    const [ann, eve] = [await signedInToNewOrganization("client"), await signedInToNewOrganization("admin")];
    const hash = await setPicture(ann);
    for (const person of [
      { ...ann, accessToken: "none" },
      { ...ann, accessToken: eve.accessToken },
    ]) {
      const { response, status } = await fetched(person, hash);
      expect({ status, cache: response.headers.get("cache-control") }).toEqual({
        status: 401,
        cache: "no-store",
      });
    }
  });
});
