import { asTenant, createOrganization, createProduct } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET } from "@/app/api/picture/[hash]/[size]/route";
import { productPictures, storedPictureFiles, storedPictures } from "@/server/db/schema";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import { maxStoredBytes } from "@/server/storage/storage-limit";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context()).products;

/** A small picture of one color, in Base64. */
const picture = async (background = "#2458d6", format: "png" | "jpeg" | "webp" | "avif" = "png") =>
  (
    await sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .toFormat(format)
      .toBuffer()
  ).toString("base64");
/** Colors that stay different pictures once they are encoded. */
const colors = [
  "#000000",
  "#ffffff",
  "#ff0000",
  "#00ff00",
  "#0000ff",
  "#ffff00",
  "#ff00ff",
  "#00ffff",
  "#804000",
  "#004080",
  "#408000",
];

async function withProduct(role: "admin" | "staff" = "staff") {
  const user = await signedInToNewOrganization(role);
  const id = await createProduct(user.organizationId);
  return { user, id, products: as(user) };
}

async function withPictures(count: number) {
  const made = await withProduct();
  const added = [];
  for (const color of colors.slice(0, count)) {
    added.push(await made.products.pictures.add({ id: made.id, content: await picture(color), alt: color }));
  }
  return { ...made, added };
}

const refused = async (call: Promise<unknown>) => {
  const { code, details } = (await refusalOf(call)) ?? {};
  return [code, details?.fieldErrors?.content?.[0]];
};

async function fetched(user: SignedIn, hash: string, size = "small", headers: Record<string, string> = {}) {
  const request = fileRequest(user, `/api/picture/${hash}/${size}`);
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  const response = await GET(request, { params: Promise.resolve({ hash, size }) });
  return { response, status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

const storedBy = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => {
    const db = tenantDb();
    return { pictures: await db.count(storedPictures), files: await db.count(storedPictureFiles) };
  });

const altsOf = async (products: ReturnType<typeof as>, id: number) =>
  (await products.pictures.list({ id })).map(({ alt, position }) => `${position} ${alt}`);

describe("adding a picture", () => {
  it("puts it last, with its description and its size", async () => {
    const { id, products } = await withProduct();
    await products.pictures.add({ id, content: await picture("#000000") });
    const added = await products.pictures.add({
      id,
      content: await picture("#ff0000"),
      alt: " From\nthe side ",
    });
    expect(added).toMatchObject({ productId: id, alt: "From the side", position: 2, width: 20, height: 10 });
    expect((await products.pictures.list({ id })).map(({ position, alt }) => [position, alt])).toEqual([
      [1, ""],
      [2, "From the side"],
    ]);
    expect((await products.pictures.list({ id }))[1]).toEqual(added);
  });

  it.each(["png", "jpeg", "webp", "avif"] as const)("takes a %s file", async (format) => {
    const { id, products } = await withProduct();
    expect(await products.pictures.add({ id, content: await picture("#2458d6", format) })).toMatchObject({
      width: 20,
    });
  });

  it.each([
    [
      "another file, whatever it is called",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64"),
    ],
    ["what is too large", Buffer.alloc(600 * 1024).toString("base64")],
    ["a damaged picture", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"],
  ])("refuses %s", async (_, content) => {
    const { user, id, products } = await withProduct();
    await expect(products.pictures.add({ id, content })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await storedBy(user)).toEqual({ pictures: 0, files: 0 });
  });

  it("refuses the same picture a second time", async () => {
    const { id, products } = await withProduct();
    const add = async () => products.pictures.add({ id, content: await picture() });
    await add();
    expect(await refused(add())).toEqual(["DUPLICATE", "The product has this picture already"]);
    expect(await products.pictures.list({ id })).toHaveLength(1);
  });

  it("refuses an eleventh picture", async () => {
    const { id, products } = await withPictures(10);
    const eleventh = products.pictures.add({ id, content: await picture(colors[10]) });
    expect(await refused(eleventh)).toEqual(["LIMIT_REACHED", "A product can have at most 10 pictures"]);
  });

  it("keeps to the limit of ten when two people add the last one", async () => {
    const { id, products } = await withPictures(9);
    const both = ["#111199", "#991111"].map(async (color) =>
      refusalOf(products.pictures.add({ id, content: await picture(color) })),
    );
    const codes = (await Promise.all(both)).map((refusal) => refusal?.code);
    expect(codes.toSorted()).toEqual(["LIMIT_REACHED", undefined]);
    expect(await products.pictures.list({ id })).toHaveLength(10);
  });

  it("is refused once the organization stores as much as it may", async () => {
    const { user, id, products } = await withProduct();
    const full = { hash: "f".repeat(64), width: 1, height: 1, bytes: maxStoredBytes };
    await asTenant(user.organizationId, () => tenantDb().insert(storedPictures, full));
    const [code, message] = await refused(products.pictures.add({ id, content: await picture() }));
    expect(code).toBe("LIMIT_REACHED");
    expect(message).toContain("limit of 1 GB of pictures and files");
    expect(await products.pictures.list({ id })).toEqual([]);
  });

  it("counts what one organization stores for itself alone", async () => {
    const { user } = await withProduct();
    const full = { hash: "f".repeat(64), width: 1, height: 1, bytes: maxStoredBytes };
    await asTenant(user.organizationId, () => tenantDb().insert(storedPictures, full));
    const other = await withProduct();
    expect(await other.products.pictures.add({ id: other.id, content: await picture() })).toBeDefined();
  });

  it("can be tried three hundred times an hour", async () => {
    const { user, id, products } = await withProduct();
    const upload = async () =>
      (await refusalOf(products.pictures.add({ id, content: Buffer.from("no").toString("base64") })))?.code;
    expect(await upload()).toBe("BAD_REQUEST");
    // All at once: each is also a call, of which there are fewer in a minute.
    const key = `picture:${user.organizationId}:${user.userId}`;
    await Promise.all(Array.from({ length: 298 }, () => consumeOrThrow(key, 300, 3600)));
    expect(await upload()).toBe("BAD_REQUEST");
    expect(await upload()).toBe("TOO_MANY_REQUESTS");
  });

  it("leaves the version of the product, so that an edit of its texts goes on", async () => {
    const { id, products } = await withProduct();
    const { version } = await products.byId({ id });
    await products.pictures.add({ id, content: await picture() });
    expect(await products.update({ id, version, name: "Renamed meanwhile" })).toMatchObject({
      version: version + 1,
    });
  });

  it("is a change of the product by whoever added it", async () => {
    const { user, id, products } = await withProduct();
    const before = await products.byId({ id });
    const { hash } = await products.pictures.add({ id, content: await picture(), alt: "Side" });
    const after = await products.byId({ id });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(after.updatedByName).toBe("Test User");
    expect((await products.history({ id })).items).toMatchObject([
      { action: "product.add_picture", actor: { id: user.userId }, after: { picture: hash, alt: "Side" } },
    ]);
  });

  it("is for those who may write products", async () => {
    const organization = await createOrganization();
    const id = await createProduct(organization.organizationId);
    const content = await picture();
    const codeFor = async (role: "client" | "coordinator" | "staff" | "admin") =>
      (await refusalOf(as(await signedIn(organization, role)).pictures.add({ id, content })))?.code;
    expect([await codeFor("client"), await codeFor("coordinator")]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    expect([await codeFor("staff"), await codeFor("admin")]).toEqual([undefined, "DUPLICATE"]);
  });

  it("is not possible for a product in the trash", async () => {
    const { id, products } = await withProduct("admin");
    await products.delete({ id, version: 1 });
    expect((await refusalOf(products.pictures.add({ id, content: await picture() })))?.code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("the cover", () => {
  const coversOf = async (products: ReturnType<typeof as>, id: number) => {
    const { items } = await products.list({});
    return [(await products.byId({ id })).cover, items.find((item) => item.id === id)?.cover];
  };
  const twice = (hash: string | null | undefined) => [hash, hash];

  it("is none without pictures", async () => {
    const { id, products } = await withProduct();
    expect(await coversOf(products, id)).toEqual(twice(null));
  });

  it("is the first picture, on the page of the product as in the list", async () => {
    const { id, products, added } = await withPictures(2);
    expect(await coversOf(products, id)).toEqual(twice(added[0]?.hash));
  });

  it("is the next picture once the first one is removed", async () => {
    const { id, products, added } = await withPictures(2);
    await products.pictures.remove({ id, pictureId: added[0]?.id ?? 0 });
    expect(await coversOf(products, id)).toEqual(twice(added[1]?.hash));
    await products.pictures.remove({ id, pictureId: added[1]?.id ?? 0 });
    expect(await coversOf(products, id)).toEqual(twice(null));
  });

  it("is the picture that was moved to the beginning", async () => {
    const { id, products, added } = await withPictures(3);
    await products.pictures.update({ id, pictureId: added[2]?.id ?? 0, position: 1 });
    expect(await coversOf(products, id)).toEqual(twice(added[2]?.hash));
  });
});

describe("changing a picture", () => {
  it.each([
    [1, 3, ["1 #ffffff", "2 #ff0000", "3 #000000", "4 #00ff00"]],
    [4, 2, ["1 #000000", "2 #00ff00", "3 #ffffff", "4 #ff0000"]],
    [2, 10, ["1 #000000", "2 #ff0000", "3 #00ff00", "4 #ffffff"]],
  ])("moves picture %i of four to position %i", async (from, position, expected) => {
    const { id, products, added } = await withPictures(4);
    const moved = await products.pictures.update({ id, pictureId: added[from - 1]?.id ?? 0, position });
    expect(moved.position).toBe(Math.min(position, 4));
    expect(await altsOf(products, id)).toEqual(expected);
  });

  it("moves pictures past the gap that a removed one leaves", async () => {
    const { id, products, added } = await withPictures(4);
    await products.pictures.remove({ id, pictureId: added[1]?.id ?? 0 });
    await products.pictures.update({ id, pictureId: added[3]?.id ?? 0, position: 2 });
    expect(await altsOf(products, id)).toEqual(["1 #000000", "2 #00ff00", "3 #ff0000"]);
  });

  it("keeps every picture once when several people move them at the same time", async () => {
    const { id, products, added } = await withPictures(5);
    await Promise.all(
      added.map(({ id: pictureId }, index) =>
        products.pictures.update({ id, pictureId, position: 5 - index }),
      ),
    );
    const listed = await products.pictures.list({ id });
    expect(listed.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(listed.map((one) => one.id).toSorted()).toEqual(added.map((one) => one.id).toSorted());
    expect((await products.byId({ id })).cover).toBe(listed[0]?.hash);
  });

  it("describes it where it is", async () => {
    const { id, products, added } = await withPictures(2);
    const pictureId = added[1]?.id ?? 0;
    expect(await products.pictures.update({ id, pictureId, alt: "From above" })).toMatchObject({
      alt: "From above",
      position: 2,
    });
    expect(await altsOf(products, id)).toEqual(["1 #000000", "2 From above"]);
    expect((await products.history({ id })).items[0]).toMatchObject({
      action: "product.update_picture",
      before: { alt: "#ffffff" },
      after: { alt: "From above" },
    });
  });

  it("that changes nothing is not recorded", async () => {
    const { id, products, added } = await withPictures(1);
    await products.pictures.update({ id, pictureId: added[0]?.id ?? 0, alt: "#000000", position: 1 });
    expect((await products.history({ id })).items).toHaveLength(1);
  });

  it("does not find the picture of another product", async () => {
    const { user, id, products, added } = await withPictures(1);
    const other = await createProduct(user.organizationId);
    const pictureId = added[0]?.id ?? 0;
    expect((await refusalOf(products.pictures.update({ id: other, pictureId, alt: "no" })))?.code).toBe(
      "NOT_FOUND",
    );
    expect((await refusalOf(products.pictures.remove({ id: other, pictureId })))?.code).toBe("NOT_FOUND");
    expect(await products.pictures.list({ id })).toHaveLength(1);
  });
});

describe("the files of a picture", () => {
  it("are stored once for two products of an organization", async () => {
    const { user, id, products } = await withProduct();
    const other = await createProduct(user.organizationId);
    const content = await picture();
    const [one, two] = [
      await products.pictures.add({ id, content }),
      await products.pictures.add({ id: other, content }),
    ];
    expect(one.hash).toBe(two.hash);
    expect(await storedBy(user)).toEqual({ pictures: 1, files: 3 });
  });

  it("are stored once when two products get them at the same time", async () => {
    const { user, id, products } = await withProduct();
    const other = await createProduct(user.organizationId);
    const content = await picture();
    await Promise.all([id, other].map((one) => products.pictures.add({ id: one, content })));
    expect(await storedBy(user)).toEqual({ pictures: 1, files: 3 });
  });

  it("go with the last product that has them", async () => {
    const { user, id, products } = await withProduct();
    const other = await createProduct(user.organizationId);
    const content = await picture();
    const [one, two] = [
      await products.pictures.add({ id, content }),
      await products.pictures.add({ id: other, content }),
    ];
    await products.pictures.remove({ id, pictureId: one.id });
    expect((await fetched(user, one.hash)).status).toBe(200);
    await products.pictures.remove({ id: other, pictureId: two.id });
    expect(await storedBy(user)).toEqual({ pictures: 0, files: 0 });
    expect((await fetched(user, one.hash)).status).toBe(404);
  });

  it("stay for a product that gets them while another one loses them", async () => {
    const { user, id, products, added } = await withPictures(3);
    const other = await createProduct(user.organizationId);
    await Promise.all(
      added.flatMap(({ id: pictureId }, index) => [
        products.pictures.remove({ id, pictureId }),
        picture(colors[index]).then((content) => products.pictures.add({ id: other, content })),
      ]),
    );
    expect(await storedBy(user)).toEqual({ pictures: 3, files: 9 });
    for (const { hash } of added) expect((await fetched(user, hash)).status).toBe(200);
  });

  it("stay for a copy of a product that loses them meanwhile", async () => {
    const { user, id, products, added } = await withPictures(2);
    const [copy] = await Promise.all([
      products.duplicate({ id }),
      ...added.map(({ id: pictureId }) => products.pictures.remove({ id, pictureId })),
    ]);
    const listed = await products.pictures.list({ id: copy.id });
    for (const { hash } of listed) expect((await fetched(user, hash)).status).toBe(200);
    expect((await storedBy(user)).pictures).toBe(listed.length);
  });
});

describe("a product with pictures", () => {
  it("is duplicated with them, without storing them again", async () => {
    const { user, id, products, added } = await withPictures(2);
    const copy = await products.duplicate({ id });
    expect((await products.byId({ id: copy.id })).cover).toBe(added[0]?.hash);
    expect(await altsOf(products, copy.id)).toEqual(["1 #000000", "2 #ffffff"]);
    expect(await storedBy(user)).toEqual({ pictures: 2, files: 6 });
  });

  it("has them again once it is restored from the trash", async () => {
    const { id, products } = await withProduct("admin");
    const { hash } = await products.pictures.add({ id, content: await picture() });
    await products.delete({ id, version: 1 });
    expect((await refusalOf(products.pictures.list({ id })))?.code).toBe("NOT_FOUND");
    await products.restore({ id });
    expect((await products.pictures.list({ id })).map((one) => one.hash)).toEqual([hash]);
  });

  it("of the sample data is the organization's own from then on", async () => {
    const admin = await signedInToNewOrganization("admin");
    const products = as(admin);
    await products.addSampleData();
    const [first] = (await products.list({ sort: "sku" })).items;
    if (!first) throw new Error("There is no sample data");
    await products.pictures.add({ id: first.id, content: await picture() });
    expect(await products.removeSampleData()).toMatchObject({ removed: 11, kept: [first.name] });
    expect(await products.pictures.list({ id: first.id })).toHaveLength(1);
  });
});

describe("a picture", () => {
  it("is served to everyone of the organization, to be kept by their browsers and by nothing else", async () => {
    const { user, added } = await withPictures(1);
    const client = await signedIn(user, "client");
    const hash = added[0]?.hash ?? "";
    for (const size of ["small", "medium", "large"]) {
      const { response, content } = await fetched(client, hash, size);
      expect((await sharp(content).metadata()).format).toBe("webp");
      expect(Object.fromEntries(response.headers)).toEqual({
        etag: `"${hash}-${size}"`,
        "cache-control": "private, max-age=31536000, immutable",
        "content-type": "image/webp",
        "content-length": String(content.length),
      });
    }
    const known = await fetched(client, hash, "small", { "if-none-match": `"${hash}-small"` });
    expect({ status: known.status, bytes: known.content.length }).toEqual({ status: 304, bytes: 0 });
  });

  it("is not found by people of another organization, even if they know its URL", async () => {
    const { user, added } = await withPictures(1);
    const eve = await signedInToNewOrganization("admin");
    const hash = added[0]?.hash ?? "";
    for (const [person, asked, size] of [
      [eve, hash, "small"],
      [eve, "0".repeat(64), "small"],
      [user, hash, "huge"],
      [user, hash, "toString"],
      [user, "not-a-hash", "small"],
    ] as const) {
      const { response, status, content } = await fetched(person, asked, size);
      expect({ status, bytes: content.length, cache: response.headers.get("cache-control") }).toEqual({
        ...{ status: 404, bytes: 0, cache: "no-store" },
      });
    }
  });

  it("that two organizations have is that of each alone", async () => {
    const [ann, eve] = [await withPictures(1), await withPictures(1)];
    const hash = ann.added[0]?.hash ?? "";
    expect(eve.added[0]?.hash).toBe(hash);
    expect([await storedBy(ann.user), await storedBy(eve.user)]).toEqual([
      { pictures: 1, files: 3 },
      { pictures: 1, files: 3 },
    ]);
    await ann.products.pictures.remove({ id: ann.id, pictureId: ann.added[0]?.id ?? 0 });
    expect([(await fetched(ann.user, hash)).status, (await fetched(eve.user, hash)).status]).toEqual([
      404, 200,
    ]);
  });

  it("of another organization cannot be listed, changed or removed by its ids", async () => {
    const { id, products, added } = await withPictures(1);
    const eve = as(await signedInToNewOrganization("admin"));
    const pictureId = added[0]?.id ?? 0;
    for (const call of [
      () => eve.pictures.list({ id }),
      () => eve.pictures.update({ id, pictureId, alt: "mine" }),
      () => eve.pictures.remove({ id, pictureId }),
    ]) {
      expect((await refusalOf(call()))?.code).toBe("NOT_FOUND");
    }
    expect(await altsOf(products, id)).toEqual(["1 #000000"]);
  });

  it("of a draft is for those who may change products", async () => {
    const { user, id, products, added } = await withPictures(1);
    await products.update({ id, version: 1, status: "draft" });
    const hash = added[0]?.hash ?? "";
    expect((await fetched(user, hash)).status).toBe(200);
    expect(await products.pictures.list({ id })).toHaveLength(1);
    const client = await signedIn(user, "client");
    expect((await fetched(client, hash)).status).toBe(404);
    expect(await refusalOf(as(client).pictures.list({ id }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("of a product in the trash is for those who see the trash", async () => {
    const organization = await createOrganization();
    const [admin, staff] = [await signedIn(organization, "admin"), await signedIn(organization, "staff")];
    const id = await createProduct(organization.organizationId);
    const { hash } = await as(admin).pictures.add({ id, content: await picture() });
    await as(admin).delete({ id, version: 1 });
    expect([(await fetched(admin, hash)).status, (await fetched(staff, hash)).status]).toEqual([200, 404]);
  });

  it("is refused to those who are not signed in there", async () => {
    const { user, added } = await withPictures(1);
    const eve = await signedInToNewOrganization("admin");
    for (const accessToken of ["none", eve.accessToken]) {
      const { response, status } = await fetched({ ...user, accessToken }, added[0]?.hash ?? "");
      expect({ status, cache: response.headers.get("cache-control") }).toEqual({
        status: 401,
        cache: "no-store",
      });
    }
  });

  it("is gone from the lists of what products have when it is removed", async () => {
    const { user, id, products, added } = await withPictures(1);
    await products.pictures.remove({ id, pictureId: added[0]?.id ?? 0 });
    expect(await products.pictures.list({ id })).toEqual([]);
    expect(await asTenant(user.organizationId, () => tenantDb().count(productPictures))).toBe(0);
    expect((await products.history({ id })).items[0]).toMatchObject({
      action: "product.remove_picture",
      before: { picture: added[0]?.hash, alt: "#000000" },
    });
  });
});

describe("pictures over REST", () => {
  it("are added, listed, described, moved and removed", async () => {
    const { user, id } = await withProduct();
    const path = `/products/${id}/pictures`;
    const add = async (color: string) =>
      sendAs(user, "POST", path, { body: { content: await picture(color), alt: color } });
    const [first, second] = [await add("#000000"), await add("#ff0000")];
    const { id: pictureId } = second.json.data;
    expect([first.status, second.headers.get("location")]).toEqual([201, `/api/v1${path}/${pictureId}`]);
    const changed = await sendAs(user, "PATCH", `${path}/${pictureId}`, {
      body: { alt: "Front", position: 1 },
    });
    expect(changed.json.data).toMatchObject({ alt: "Front", position: 1 });
    const listed = await sendAs(user, "GET", path);
    expect(listed.json.data.map(({ alt }: { alt: string }) => alt)).toEqual(["Front", "#000000"]);
    expect((await sendAs(user, "DELETE", `${path}/${pictureId}`)).status).toBe(200);
    expect((await sendAs(user, "GET", path)).json.data).toHaveLength(1);
  });

  it("name the field of what is wrong with a file", async () => {
    const { user, id } = await withProduct();
    const { status, json } = await sendAs(user, "POST", `/products/${id}/pictures`, {
      body: { content: Buffer.from("GIF89a").toString("base64") },
    });
    expect([status, json.fieldErrors]).toEqual([
      400,
      { content: ["The file is not a PNG, JPEG, WebP or AVIF image"] },
    ]);
  });
});
