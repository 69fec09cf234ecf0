import { asTenant, createProduct } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedInToNewOrganization } from "@test/callers";
import { forgetBucket, type OwnBucket, startOwnBucket } from "@test/own-bucket";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET } from "@/app/api/picture/[hash]/[size]/route";
import { env } from "@/env";
import { isBucketThere, putObject } from "@/server/bucket/bucket";
import { bucketSweeps, productPictures, storedPictureFiles, storedPictures } from "@/server/db/schema";
import { moveStoredOf, type StorageName } from "@/server/storage/move-stored";
import { deleteOrphans } from "@/server/storage/orphans";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context()).products;

const dayMs = 24 * 60 * 60 * 1000;
const never = () => false;
const nothing = async () => undefined;

let bucket: OwnBucket;

beforeAll(async () => {
  bucket = await startOwnBucket();
});
beforeEach(async () => {
  await forgetBucket();
  bucket.onRequest(nothing);
  useBucket();
});
afterAll(async () => {
  await forgetBucket();
  await bucket.remove();
});

const useBucket = () => void Object.assign(env(), bucket.settings);

const picture = async (background = "#2458d6") =>
  (
    await sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .png()
      .toBuffer()
  ).toString("base64");

async function withProduct() {
  const user = await signedInToNewOrganization("staff");
  const id = await createProduct(user.organizationId);
  const { pictures } = as(user);
  return {
    user,
    id,
    pictures,
    add: async (color?: string) => pictures.add({ id, content: await picture(color) }),
  };
}

async function fetched(user: SignedIn, hash: string, size = "small") {
  const response = await GET(fileRequest(user, `/api/picture/${hash}/${size}`), {
    params: Promise.resolve({ hash, size }),
  });
  return {
    status: response.status,
    headers: response.headers,
    content: Buffer.from(await response.arrayBuffer()),
  };
}

/** The keys of the organization's objects. */
const keysOf = ({ organizationId }: SignedIn) =>
  bucket.keys().filter((key) => key.startsWith(`${organizationId}/`));

const rowsOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => ({
    pictures: await tenantDb().count(storedPictures),
    files: await tenantDb().count(storedPictureFiles),
  }));

const isOwn = () => eq(bucketSweeps.bucket, bucket.name);

/** The search for orphans, as if a day had passed since the last one. */
async function searched(): Promise<number> {
  await withoutTenantScope("let a test search again", (db) =>
    db.update(bucketSweeps).set({ dueAt: new Date(0) }),
  );
  return deleteOrphans(never);
}

describe("pictures in a bucket", () => {
  it("are objects whose keys begin with their organization", async () => {
    const { user, add } = await withProduct();
    const { hash } = await add();
    const [, upload] =
      keysOf(user)
        .map((key) => key.split("/"))[0]
        ?.slice(2) ?? [];
    expect(keysOf(user)).toEqual(
      ["large", "medium", "small"].map(
        (size) => `${user.organizationId}/pictures/${hash}/${upload}/${size}.webp`,
      ),
    );
    expect(await rowsOf(user)).toEqual({ pictures: 1, files: 0 });
  });

  it("are served like others, byte by byte", async () => {
    const { user, add } = await withProduct();
    const { hash } = await add();
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const other = await withProduct();
    expect((await other.add()).hash).toBe(hash);
    for (const size of ["small", "medium", "large"]) {
      const [here, there] = [await fetched(user, hash, size), await fetched(other.user, hash, size)];
      expect(here.status).toBe(200);
      expect(here.content.equals(there.content)).toBe(true);
      expect([...here.headers]).toEqual([...there.headers]);
    }
  });

  it("are each organization's own, even if they are the same", async () => {
    const [one, two, eve] = [await withProduct(), await withProduct(), await withProduct()];
    const { hash } = await one.add();
    await two.add();
    expect((await fetched(eve.user, hash)).status).toBe(404);
    await one.pictures.remove({
      id: one.id,
      pictureId: (await one.pictures.list({ id: one.id }))[0]?.id ?? 0,
    });
    expect((await fetched(one.user, hash)).status).toBe(404);
    expect((await fetched(two.user, hash)).status).toBe(200);
  });

  it("stay where they are when new ones go to the database", async () => {
    const { user, add } = await withProduct();
    const before = await add("#111111");
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const after = await add("#eeeeee");
    expect(await rowsOf(user)).toEqual({ pictures: 2, files: 3 });
    expect((await fetched(user, before.hash)).status).toBe(200);
    expect((await fetched(user, after.hash)).status).toBe(200);
  });

  it("are stored once when two products get them at the same time", async () => {
    const { user, id, pictures } = await withProduct();
    const other = await createProduct(user.organizationId);
    const content = await picture();
    await Promise.all([id, other].map((one) => pictures.add({ id: one, content })));
    expect(await rowsOf(user)).toEqual({ pictures: 1, files: 0 });
    expect(keysOf(user)).toHaveLength(3);
  });

  it("are removed with the last product that has them", async () => {
    const { user, id, pictures, add } = await withProduct();
    const other = await createProduct(user.organizationId);
    const first = await add();
    const second = await pictures.add({ id: other, content: await picture() });
    await pictures.remove({ id, pictureId: first.id });
    expect((await fetched(user, first.hash)).status).toBe(200);
    await pictures.remove({ id: other, pictureId: second.id });
    expect(keysOf(user)).toEqual([]);
    expect(await rowsOf(user)).toEqual({ pictures: 0, files: 0 });
  });

  it("are there for a product that gets them while another one loses them", async () => {
    const { user, id, pictures, add } = await withProduct();
    const other = await createProduct(user.organizationId);
    for (const color of ["#111111", "#555555", "#999999", "#dddddd"]) {
      const { id: pictureId, hash } = await add(color);
      const content = await picture(color);
      await Promise.all([pictures.remove({ id, pictureId }), pictures.add({ id: other, content })]);
      expect((await fetched(user, hash, "large")).status).toBe(200);
    }
    expect(keysOf(user)).toHaveLength(12);
  });

  it("leave nothing behind when they are refused", async () => {
    const { user, add } = await withProduct();
    await add();
    const before = keysOf(user);
    expect((await refusalOf(add()))?.code).toBe("DUPLICATE");
    expect(keysOf(user)).toEqual(before);
  });
});

describe("while the bucket does not respond", () => {
  it("a picture is refused with 503 as a whole", async () => {
    const { user, id, pictures, add } = await withProduct();
    await bucket.stop();
    const refusal = await refusalOf(add());
    await bucket.start();
    expect(refusal).toMatchObject({ code: "SERVICE_UNAVAILABLE", details: { retryAfterSeconds: 30 } });
    expect(refusal?.message).toContain("storage of files is unavailable");
    expect(await pictures.list({ id })).toEqual([]);
    expect(await rowsOf(user)).toEqual({ pictures: 0, files: 0 });
    await add();
    expect(await pictures.list({ id })).toHaveLength(1);
  });

  it("a response that nobody keeps says so instead of a picture", async () => {
    const { user, add } = await withProduct();
    const { hash } = await add();
    await bucket.stop();
    const failed = await fetched(user, hash);
    await bucket.start();
    expect([failed.status, failed.headers.get("cache-control")]).toEqual([503, "no-store"]);
    expect((await fetched(user, hash)).status).toBe(200);
  });

  it("a picture can be removed all the same", async () => {
    const { user, id, pictures, add } = await withProduct();
    const { id: pictureId } = await add();
    await bucket.stop();
    await pictures.remove({ id, pictureId });
    await bucket.start();
    expect(await pictures.list({ id })).toEqual([]);
    expect(keysOf(user)).toHaveLength(3);
    bucket.age(keysOf(user), 2 * dayMs);
    await searched();
    expect(keysOf(user)).toEqual([]);
  });

  it("its state says so", async () => {
    expect(await isBucketThere(2000)).toBe(true);
    await bucket.stop();
    const isThere = await isBucketThere(2000);
    await bucket.start();
    expect(isThere).toBe(false);
  });

  it("a request that hangs ends", { timeout: 60_000 }, async () => {
    const { add } = await withProduct();
    let release = () => {};
    const hangs = new Promise<void>((resolve) => {
      release = resolve;
    });
    bucket.onRequest(() => hangs);
    const startedAt = performance.now();
    expect((await refusalOf(add()))?.code).toBe("SERVICE_UNAVAILABLE");
    expect(performance.now() - startedAt).toBeLessThan(12_000);
    release();
  });
});

describe("the search for orphans", () => {
  const orphanOf = (organizationId: number, hash: string) =>
    `${organizationId}/pictures/${hash}/${"u".repeat(22)}/small.webp`;

  async function withOrphan(organizationId: number, ageMs: number, hash = "a".repeat(64)) {
    const key = orphanOf(organizationId, hash);
    await putObject(key, Buffer.from("orphan"), "image/webp");
    bucket.age([key], ageMs);
    return key;
  }

  it("deletes what nothing has referred to for a day", async () => {
    const { user } = await withProduct();
    await withOrphan(user.organizationId, dayMs + 60_000);
    expect(await searched()).toBe(1);
    expect(keysOf(user)).toEqual([]);
  });

  it("spares what was stored within a day: its row may be on its way", async () => {
    const { user } = await withProduct();
    const key = await withOrphan(user.organizationId, dayMs - 60_000);
    await searched();
    expect(keysOf(user)).toEqual([key]);
  });

  it("spares pictures, however old they are", async () => {
    const { user, add } = await withProduct();
    const { hash } = await add();
    bucket.age(keysOf(user), 100 * dayMs);
    await searched();
    expect((await fetched(user, hash, "large")).status).toBe(200);
  });

  it("deletes an upload of a picture that another upload has brought", async () => {
    const { user, add } = await withProduct();
    const { hash } = await add();
    const pictures = keysOf(user);
    await withOrphan(user.organizationId, 2 * dayMs, hash);
    await searched();
    expect(keysOf(user)).toEqual(pictures);
  });

  it("deletes the files of rows that were purged", async () => {
    const { user, add } = await withProduct();
    await add();
    bucket.age(keysOf(user), 2 * dayMs);
    await asTenant(user.organizationId, async () => {
      for (const table of [productPictures, storedPictures]) await tenantDb().deleteSome(table, 100);
    });
    await searched();
    expect(keysOf(user)).toEqual([]);
  });

  it("leaves objects alone whose keys are not the app's", async () => {
    const keys = ["notes.txt", "1/other/file.webp", `1/pictures/${"a".repeat(64)}.webp`];
    for (const key of keys) await putObject(key, Buffer.from("kept"), "text/plain");
    bucket.age(keys, 100 * dayMs);
    await searched();
    expect(bucket.keys()).toEqual(expect.arrayContaining(keys));
  });

  it("does not harm a picture that is added again while its earlier files are deleted", async () => {
    const { user, id, pictures, add } = await withProduct();
    const first = await add();
    await bucket.stop();
    await pictures.remove({ id, pictureId: first.id });
    await bucket.start();
    bucket.age(keysOf(user), 2 * dayMs);
    let adding: Promise<unknown> | undefined;
    bucket.onRequest(async (method) => {
      if (method !== "DELETE" || adding) return;
      adding = add();
      await adding;
    });
    expect(await searched()).toBe(3);
    for (const size of ["small", "medium", "large"]) {
      expect((await fetched(user, first.hash, size)).status).toBe(200);
    }
  });

  it("is made by one process at a time", async () => {
    const { user } = await withProduct();
    await withOrphan(user.organizationId, 2 * dayMs);
    await searched();
    let lists = 0;
    bucket.onRequest(async (method, path) => {
      if (method === "GET" && path.replace(/\/$/, "") === `/${bucket.name}`) lists += 1;
    });
    await searched();
    expect(await Promise.all([deleteOrphans(never), deleteOrphans(never)])).toEqual([0, 0]);
    expect(lists).toBe(1);
  });

  it("deletes nothing in the bucket of another installation", async () => {
    const { user } = await withProduct();
    await searched();
    const key = await withOrphan(user.organizationId, 2 * dayMs);
    await putObject("owner", Buffer.from("somebody else"), "text/plain");
    await expect(searched()).rejects.toThrow("belongs to another installation");
    expect(keysOf(user)).toEqual([key]);
    const [{ owner } = { owner: "" }] = await withoutTenantScope("restore what a test has changed", (db) =>
      db.select().from(bucketSweeps).where(isOwn()),
    );
    await putObject("owner", Buffer.from(owner), "text/plain");
    expect(await searched()).toBe(1);
  });

  it("is not made without a bucket", async () => {
    await forgetBucket();
    expect(await deleteOrphans(never)).toBe(0);
  });
});

describe("moving pictures", () => {
  const moved = ({ organizationId }: SignedIn, to: StorageName) =>
    asTenant(organizationId, () => moveStoredOf(tenantDb(), { kind: "pictures", to, onMoved() {} }));
  const contentsOf = async (user: SignedIn, hash: string) =>
    Promise.all(["small", "medium", "large"].map(async (size) => (await fetched(user, hash, size)).content));

  it("brings them into the bucket and back, as they were", async () => {
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const { user, add } = await withProduct();
    const added = [await add("#111111"), await add("#eeeeee")];
    const before = await Promise.all(added.map(({ hash }) => contentsOf(user, hash)));
    expect(keysOf(user)).toEqual([]);

    expect((await moved(user, "bucket")).broken).toEqual([]);
    expect(keysOf(user)).toHaveLength(6);
    expect(await rowsOf(user)).toEqual({ pictures: 2, files: 0 });
    expect(await Promise.all(added.map(({ hash }) => contentsOf(user, hash)))).toEqual(before);

    await moved(user, "database");
    expect(keysOf(user)).toEqual([]);
    expect(await rowsOf(user)).toEqual({ pictures: 2, files: 6 });
    expect(await Promise.all(added.map(({ hash }) => contentsOf(user, hash)))).toEqual(before);
  });

  it("goes on after an interruption", async () => {
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const { user, add } = await withProduct();
    for (const color of ["#111111", "#555555", "#999999"]) await add(color);
    let puts = 0;
    bucket.onRequest(async (method) => {
      if (method === "PUT" && ++puts > 4) throw new Error("The disk is full");
    });
    await expect(moved(user, "bucket")).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect((await rowsOf(user)).files).toBe(6);
    bucket.onRequest(nothing);
    await moved(user, "bucket");
    expect(await rowsOf(user)).toEqual({ pictures: 3, files: 0 });
  });

  it("passes over a picture that is removed meanwhile", async () => {
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const { user, id, pictures, add } = await withProduct();
    const { id: pictureId } = await add();
    let isRemoved = false;
    bucket.onRequest(async (method, path) => {
      if (method !== "PUT" || isRemoved || !path.includes(`/${user.organizationId}/pictures/`)) return;
      isRemoved = true;
      await pictures.remove({ id, pictureId });
    });
    await moved(user, "bucket");
    expect(isRemoved).toBe(true);
    expect(await rowsOf(user)).toEqual({ pictures: 0, files: 0 });
    expect(keysOf(user)).toEqual([]);
  });

  it("reports a picture without files and leaves it", async () => {
    const { user } = await withProduct();
    const hash = "b".repeat(64);
    await asTenant(user.organizationId, () =>
      tenantDb().insert(storedPictures, { hash, width: 1, height: 1, bytes: 1 }),
    );
    const { broken } = await moved(user, "bucket");
    expect(broken).toEqual([hash]);
    expect((await rowsOf(user)).pictures).toBe(1);
  });
});
