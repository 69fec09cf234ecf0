import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { asTenant, createProduct } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedInToNewOrganization } from "@test/callers";
import { forgetBucket } from "@test/own-bucket";
import { eq } from "drizzle-orm";
import pLimit from "p-limit";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { appRouter } from "@/api/root";
import { GET } from "@/app/api/picture/[hash]/[size]/route";
import { env } from "@/env";
import {
  closeBucket,
  deleteObject,
  getObject,
  isBucketThere,
  listObjects,
  putObject,
} from "@/server/bucket/bucket";
import { sweepBucket } from "@/server/bucket/sweep";
import { bucketSweeps, storedPictureFiles } from "@/server/db/schema";
import { deleteOrphans } from "@/server/storage/orphans";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import { root } from "../../../scripts/lib/paths.mjs";
import { cephGateway } from "../given-servers";
import { startCephGateway } from "./ceph-gateway";

const run = promisify(execFile);
const createCaller = createCallerFactory(appRouter);
const dayMs = 24 * 60 * 60 * 1000;

let gateway: Awaited<ReturnType<typeof startCephGateway>>;
let settings: Record<string, string>;

beforeAll(async () => {
  gateway = await startCephGateway(cephGateway());
});
/** Each test has a bucket of its own. */
beforeEach(async () => {
  vi.restoreAllMocks();
  await forgetBucket();
  const { endpoint, accessKeyId, secretAccessKey } = gateway;
  const name = `files-${randomBytes(6).toString("hex")}`;
  const client = new S3Client({
    endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  await client.send(new CreateBucketCommand({ Bucket: name }));
  client.destroy();
  settings = {
    BUCKET_NAME: name,
    BUCKET_REGION: "us-east-1",
    BUCKET_ENDPOINT: endpoint,
    BUCKET_ACCESS_KEY_ID: accessKeyId,
    BUCKET_SECRET_ACCESS_KEY: secretAccessKey,
  };
  Object.assign(env(), settings, { BUCKET_PATH_STYLE: true });
});
afterAll(async () => {
  await forgetBucket();
  await gateway.stop();
});

async function withPicture() {
  const user = await signedInToNewOrganization("staff");
  const id = await createProduct(user.organizationId);
  const { pictures } = createCaller(user.context()).products;
  const background = `#${randomBytes(3).toString("hex")}`;
  const image = sharp({ create: { width: 900, height: 600, channels: 3, background } });
  const content = (await image.png().toBuffer()).toString("base64");
  const add = () => pictures.add({ id, content });
  return { user, id, pictures, add };
}

async function fetched(user: SignedIn, hash: string, size = "large") {
  const response = await GET(fileRequest(user, `/api/picture/${hash}/${size}`), {
    params: Promise.resolve({ hash, size }),
  });
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

const unavailable = { code: "SERVICE_UNAVAILABLE" };
const keys = async () => (await listObjects("")).objects.map(({ key }) => key);

describe("objects", () => {
  it("come back as they were stored", async () => {
    const content = randomBytes(700_000);
    await putObject("7/some/key", content, "image/webp");
    expect((await getObject("7/some/key"))?.equals(content)).toBe(true);
  });

  it("are not there once they are deleted, nor before they are stored", async () => {
    await putObject("7/some/key", Buffer.from("x"), "image/webp");
    await deleteObject("7/some/key");
    await deleteObject("7/some/key");
    expect(await getObject("7/some/key")).toBeUndefined();
  });

  it("are listed a thousand at a time, each once", { timeout: 120_000 }, async () => {
    const limit = pLimit(10);
    const stored = Array.from({ length: 1003 }, (_, index) => `7/${String(index).padStart(5, "0")}`);
    await Promise.all(stored.map((key) => limit(() => putObject(key, Buffer.from("x"), "text/plain"))));
    const seen: string[] = [];
    const clean = async (objects: { key: string }[]) => {
      seen.push(...objects.map(({ key }) => key));
      return objects.length;
    };
    // As calls of a scheduler whose time is over after one portion.
    const portions = [await sweepBucket(clean, () => true), await sweepBucket(clean, () => true)];
    expect(portions[0]).toBe(1000);
    expect(seen.filter((key) => key !== "owner")).toEqual(stored);
    // The search is over for a day.
    expect(await sweepBucket(clean, () => true)).toBe(0);
  });

  it("are closed to wrong credentials", async () => {
    await forgetBucket();
    Object.assign(env(), settings, { BUCKET_PATH_STYLE: true, BUCKET_SECRET_ACCESS_KEY: "wrong" });
    expect(await isBucketThere(2000)).toBe(false);
    await expect(putObject("7/some/key", Buffer.from("x"), "image/webp")).rejects.toMatchObject(unavailable);
  });

  it("cannot be read without credentials", async () => {
    const { user, add } = await withPicture();
    const { hash } = await add();
    expect((await fetched(user, hash)).status).toBe(200);
    for (const key of await keys()) {
      const url = `${settings.BUCKET_ENDPOINT}/${settings.BUCKET_NAME}/${key}`;
      expect((await fetch(url)).status).toBe(403);
    }
  });

  it("are not missing but out of reach when the bucket is gone", async () => {
    await forgetBucket();
    Object.assign(env(), settings, { BUCKET_PATH_STYLE: true, BUCKET_NAME: "nobodys" });
    expect(await isBucketThere(2000)).toBe(false);
    await expect(getObject("7/some/key")).rejects.toMatchObject(unavailable);
  });
});

describe("pictures", () => {
  it("are stored, served and removed", async () => {
    const { user, id, pictures, add } = await withPicture();
    const { id: pictureId, hash } = await add();
    expect(await keys()).toHaveLength(3);
    for (const size of ["small", "medium", "large"]) {
      const { status, content } = await fetched(user, hash, size);
      expect([status, (await sharp(content).metadata()).format]).toEqual([200, "webp"]);
    }
    expect((await fetched(await signedInToNewOrganization("admin"), hash)).status).toBe(404);
    await pictures.remove({ id, pictureId });
    expect(await keys()).toEqual([]);
  });

  it("get 503 after a crash of the store, until it is back", { timeout: 120_000 }, async () => {
    const { user, add } = await withPicture();
    const { hash } = await add();
    const other = await withPicture();
    await gateway.crash();
    expect((await fetched(user, hash)).status).toBe(503);
    expect((await refusalOf(other.add()))?.code).toBe("SERVICE_UNAVAILABLE");
    await gateway.restart();
    expect((await fetched(user, hash)).status).toBe(200);
    await other.add();
  });

  it("lose nothing but orphans to the search for them", async () => {
    const { user, add } = await withPicture();
    const { hash } = await add();
    const orphan = `${user.organizationId}/pictures/${hash}/${"u".repeat(22)}/small.webp`;
    await putObject(orphan, Buffer.from("orphan"), "image/webp");
    const young = await deleteOrphans(() => false);
    await withoutTenantScope("let a test search again", (db) =>
      db
        .update(bucketSweeps)
        .set({ dueAt: new Date(0) })
        .where(eq(bucketSweeps.bucket, settings.BUCKET_NAME ?? "")),
    );
    const realNow = Date.now;
    vi.spyOn(Date, "now").mockImplementation(() => realNow() + 2 * dayMs);
    const old = await deleteOrphans(() => false);
    vi.restoreAllMocks();
    // The SDK has learnt that its clock is ahead.
    await closeBucket();
    expect([young, old]).toEqual([0, 1]);
    expect(await keys()).not.toContain(orphan);
    expect((await fetched(user, hash)).status).toBe(200);
  });

  it("are moved by the command, there and back", { timeout: 120_000 }, async () => {
    Object.assign(env(), { PICTURE_STORAGE: "database" });
    const { user, add } = await withPicture();
    const { hash } = await add();
    const before = await fetched(user, hash);
    const rows = () => asTenant(user.organizationId, () => tenantDb().count(storedPictureFiles));
    const move = async (to: string) => {
      const words = ["run", "--silent", "files:move", "--", to];
      const given = { ...process.env, ...settings, BUCKET_PATH_STYLE: "true" };
      // Other tests have left pictures without files: it reports them and exits with 1.
      const { stdout } = await run("npm", words, { cwd: root, env: given }).catch(
        (error: { stdout: string }) => error,
      );
      return stdout.trim().split("\n").at(-1);
    };
    expect([await rows(), await keys()]).toEqual([3, []]);
    expect(await move("bucket")).toMatch(/^[1-9]\d* pictures and files moved to the bucket$/);
    expect([await rows(), (await keys()).length]).toEqual([0, expect.any(Number)]);
    expect((await fetched(user, hash)).content.equals(before.content)).toBe(true);
    expect(await move("database")).toMatch(/^[1-9]\d* pictures and files moved to the database$/);
    expect([await rows(), (await keys()).filter((key) => key !== "owner")]).toEqual([3, []]);
    expect((await fetched(user, hash)).content.equals(before.content)).toBe(true);
  });
});
