import "@/i18n/texts.server";
import type { S3Client } from "@aws-sdk/client-s3";
import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { logger } from "@/server/observability/logger";
import { type BucketOperation, measuredBucket } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";

const t = textsOf("service");

const connectTimeoutMs = 2000;
/** For one attempt. */
const attemptTimeoutMs = 5000;
/** For all attempts together. */
const timeoutMs = 10_000;
const attempts = 3;

type Sdk = typeof import("@aws-sdk/client-s3");

interface Connection {
  sdk: Sdk;
  client: S3Client;
  name: string;
}

export interface BucketObject {
  key: string;
  /** By the clock of the store. */
  storedAt: Date;
}

export interface ListedObjects {
  /** In the order of their keys. */
  objects: BucketObject[];
  isLast: boolean;
}

/** Whether there is a bucket, for what is new or for what is in it already. */
export const hasBucket = (): boolean => env().BUCKET_NAME !== undefined;

/** Stores an object. Throws AppError SERVICE_UNAVAILABLE. */
export async function putObject(key: string, content: Buffer, contentType: string): Promise<void> {
  await withBucket("put", ({ sdk, client, name }, options) =>
    client.send(
      new sdk.PutObjectCommand({ Bucket: name, Key: key, Body: content, ContentType: contentType }),
      options,
    ),
  );
}

/** An object's content; undefined if there is none. Throws AppError SERVICE_UNAVAILABLE. */
export function getObject(key: string): Promise<Buffer | undefined> {
  return withBucket("get", async ({ sdk, client, name }, options) => {
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: name, Key: key }), options);
      return Body && Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return undefined;
      throw error;
    }
  });
}

/** Deletes an object, if it is there. Throws AppError SERVICE_UNAVAILABLE. */
export async function deleteObject(key: string): Promise<void> {
  await withBucket("delete", ({ sdk, client, name }, options) =>
    client.send(new sdk.DeleteObjectCommand({ Bucket: name, Key: key }), options),
  );
}

/** At most 1,000 objects with keys after this one. Throws AppError SERVICE_UNAVAILABLE. */
export function listObjects(after: string): Promise<ListedObjects> {
  return withBucket("list", async ({ sdk, client, name }, options) => {
    const command = new sdk.ListObjectsV2Command({ Bucket: name, StartAfter: after || undefined });
    const { Contents = [], IsTruncated = false } = await client.send(command, options);
    const objects = Contents.flatMap(({ Key, LastModified }) =>
      // Some stores list the key itself, too.
      Key !== undefined && LastModified && Key !== after ? [{ key: Key, storedAt: LastModified }] : [],
    );
    return { objects, isLast: !IsTruncated || objects.length === 0 };
  });
}

/** Whether the bucket responds, and is ours to use. Never throws. */
export function isBucketThere(withinMs: number): Promise<boolean> {
  const asked = withBucket("head", ({ sdk, client, name }, { abortSignal }) =>
    client.send(new sdk.HeadBucketCommand({ Bucket: name }), {
      abortSignal: AbortSignal.any([abortSignal, AbortSignal.timeout(withinMs)]),
    }),
  );
  return asked.then(
    () => true,
    () => false,
  );
}

async function withBucket<T>(
  operation: BucketOperation,
  request: (connection: Connection, options: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  try {
    const connection = await connect();
    return await measuredBucket(operation, () =>
      request(connection, { abortSignal: AbortSignal.timeout(timeoutMs) }),
    );
  } catch (error) {
    const reason = reasonOf(error);
    logger().error({ operation, reason }, "the bucket failed");
    const cause = new Error(reason);
    throw new AppError("SERVICE_UNAVAILABLE", t("bucketUnavailable"), { retryAfterSeconds: 30 }, { cause });
  }
}

/** Nothing else of it: the SDK's errors have the whole request, with its signature. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : "unknown";

const state = perProcess("bucket", (): { connection: Promise<Connection> | undefined } => ({
  connection: undefined,
}));

/** Loaded at the first use: most installations have no bucket, and most processes of functions need none. */
function connect(): Promise<Connection> {
  state.connection ??= open().catch((error: unknown) => {
    state.connection = undefined;
    throw error;
  });
  return state.connection;
}

/** Closes the connections; a later call opens new ones. */
export async function closeBucket(): Promise<void> {
  const closing = state.connection;
  state.connection = undefined;
  (await closing?.catch(() => undefined))?.client.destroy();
}

async function open(): Promise<Connection> {
  const settings = env();
  const { BUCKET_NAME: name, BUCKET_ACCESS_KEY_ID: accessKeyId } = settings;
  const { BUCKET_SECRET_ACCESS_KEY: secretAccessKey, BUCKET_ENDPOINT: endpoint } = settings;
  if (!name) throw new Error("Files are in a bucket, and BUCKET_NAME is not set");
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region: settings.BUCKET_REGION,
    forcePathStyle: settings.BUCKET_PATH_STYLE,
    ...(endpoint && { endpoint }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    // The signature already covers the content, and not every store knows the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: attemptTimeoutMs,
      throwOnRequestTimeout: true,
    },
  });
  return { sdk, client, name };
}
