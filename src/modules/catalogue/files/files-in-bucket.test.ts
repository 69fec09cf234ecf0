import { asTenant, createProduct } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedInToNewOrganization } from "@test/callers";
import { forgetBucket, type OwnBucket, startOwnBucket } from "@test/own-bucket";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET } from "@/app/api/file/[id]/route";
import { env } from "@/env";
import { putObject } from "@/server/bucket/bucket";
import { bucketSweeps, storedFileContents, storedFiles } from "@/server/db/schema";
import { moveStoredOf, type StorageName } from "@/server/storage/move-stored";
import { deleteOrphans } from "@/server/storage/orphans";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const dayMs = 24 * 60 * 60 * 1000;

let bucket: OwnBucket;
beforeAll(async () => {
  bucket = await startOwnBucket();
});
beforeEach(async () => {
  await forgetBucket();
  Object.assign(env(), bucket.settings);
});
afterAll(async () => {
  await forgetBucket();
  await bucket.remove();
});

async function withProduct() {
  const user = await signedInToNewOrganization("staff");
  const id = await createProduct(user.organizationId);
  const { files } = createCaller(user.context()).products;
  const add = async (words: string) =>
    files.add({ id, content: Buffer.from(words).toString("base64"), name: `${words}.txt` });
  return { user, id, files, add };
}

async function fetched(user: SignedIn, id: number) {
  const request = fileRequest(user, `/api/file/${id}`);
  const response = await GET(request, { params: Promise.resolve({ id: String(id) }) });
  return { status: response.status, words: await response.text() };
}

const keysOf = ({ organizationId }: SignedIn) =>
  bucket.keys().filter((key) => key.startsWith(`${organizationId}/`));

const rowsOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => [
    await tenantDb().count(storedFiles),
    await tenantDb().count(storedFileContents),
  ]);

/** The search for orphans, as if a day had passed since the last one. */
async function searched(): Promise<number> {
  await withoutTenantScope("let a test search again", (db) =>
    db
      .update(bucketSweeps)
      .set({ dueAt: new Date(0) })
      .where(eq(bucketSweeps.bucket, bucket.name)),
  );
  return deleteOrphans(() => false);
}

describe("files in a bucket", () => {
  it("are objects whose keys begin with their organization", async () => {
    const { user, add } = await withProduct();
    const { id, hash } = await add("manual");
    expect(keysOf(user)).toEqual([
      expect.stringMatching(new RegExp(`^${user.organizationId}/files/${hash}/[\\w-]{22}/whole\\.bin$`)),
    ]);
    expect(await rowsOf(user)).toEqual([1, 0]);
    expect(await fetched(user, id)).toEqual({ status: 200, words: "manual" });
  });

  it("are each organization's own, even if they are the same", async () => {
    const [one, two] = [await withProduct(), await withProduct()];
    const [first, second] = [await one.add("manual"), await two.add("manual")];
    expect((await fetched(two.user, first.id)).status).toBe(404);
    await one.files.remove({ id: one.id, fileId: first.id });
    expect(keysOf(one.user)).toEqual([]);
    expect((await fetched(two.user, second.id)).words).toBe("manual");
  });

  it("leave nothing behind when they are refused", async () => {
    const { user, add } = await withProduct();
    await add("manual");
    const before = keysOf(user);
    expect((await refusalOf(add("manual")))?.code).toBe("DUPLICATE");
    expect(keysOf(user)).toEqual(before);
  });

  it("cannot be added or read while it does not respond, which says so", async () => {
    const { user, files, id, add } = await withProduct();
    const { id: fileId } = await add("manual");
    await bucket.stop();
    const [refusal, failed] = [await refusalOf(add("other")), await fetched(user, fileId)];
    await bucket.start();
    expect(refusal).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect([failed.status, JSON.parse(failed.words).error]).toEqual([503, "SERVICE_UNAVAILABLE"]);
    expect(await files.list({ id })).toHaveLength(1);
  });

  it("are spared by the search for orphans, which deletes what nothing refers to", async () => {
    const { user, add } = await withProduct();
    const { id, hash } = await add("manual");
    const orphan = `${user.organizationId}/files/${hash}/${"u".repeat(22)}/whole.bin`;
    await putObject(orphan, Buffer.from("orphan"), "application/octet-stream");
    bucket.age(keysOf(user), 2 * dayMs);
    expect(await searched()).toBe(1);
    expect((await fetched(user, id)).words).toBe("manual");
  });

  it("are moved into it and back, as they were", async () => {
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const { user, add } = await withProduct();
    const { id } = await add("manual");
    const moved = (to: StorageName) =>
      asTenant(user.organizationId, () => moveStoredOf(tenantDb(), { kind: "files", to, onMoved() {} }));
    expect(await moved("bucket")).toMatchObject({ moved: 1, broken: [] });
    expect([keysOf(user).length, await rowsOf(user)]).toEqual([1, [1, 0]]);
    expect((await fetched(user, id)).words).toBe("manual");
    await moved("database");
    expect([keysOf(user).length, await rowsOf(user)]).toEqual([0, [1, 1]]);
    expect((await fetched(user, id)).words).toBe("manual");
  });
});
