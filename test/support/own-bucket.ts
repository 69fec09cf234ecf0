import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unique } from "@test/builders";
import S3rver from "s3rver";
import { type Env, env } from "@/env";
import { closeBucket } from "@/server/bucket/bucket";

export interface OwnBucket {
  name: string;
  /** The settings that lead to it. */
  settings: Partial<Env>;
  /** The keys of all objects, in their order. */
  keys(): string[];
  /** Makes objects look as if they had been stored so long ago. */
  age(keys: string[], ms: number): void;
  /** Called before each request is carried out, until the next call. */
  onRequest(listener: (method: string, path: string) => Promise<unknown>): void;
  stop(): Promise<void>;
  /** Again, with what it had. */
  start(): Promise<void>;
  /** For good. */
  remove(): Promise<void>;
}

const ofAnObject = "._S3rver_object";

/** A server that speaks S3's protocol, with an empty bucket. */
export async function startOwnBucket(): Promise<OwnBucket> {
  const directory = mkdtempSync(path.join(tmpdir(), "mmr-bucket-"));
  const name = unique("bucket").toLowerCase();
  const folder = path.join(directory, name);
  let listener = async (_method: string, _path: string): Promise<unknown> => undefined;
  let server: S3rver | undefined;
  let port = 0;

  async function start(): Promise<void> {
    server = new S3rver({
      address: "127.0.0.1",
      port,
      silent: true,
      directory,
      configureBuckets: [{ name }],
    });
    server.middleware.unshift(async (context, next) => {
      await listener(context.method, context.path);
      await next();
    });
    ({ port } = await server.run());
  }

  async function stop(): Promise<void> {
    const stopping = server;
    server = undefined;
    // It waits for connections that are kept open.
    await closeBucket();
    await stopping?.close();
  }

  await start();
  return {
    name,
    settings: {
      BUCKET_NAME: name,
      BUCKET_REGION: "us-east-1",
      BUCKET_ENDPOINT: `http://127.0.0.1:${port}`,
      BUCKET_PATH_STYLE: true,
      BUCKET_ACCESS_KEY_ID: "S3RVER",
      BUCKET_SECRET_ACCESS_KEY: "S3RVER",
    },
    keys: () =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: "utf8" })
            .filter((file) => file.endsWith(ofAnObject))
            .map((file) => file.slice(0, -ofAnObject.length))
            .toSorted()
        : [],
    age(keys, ms) {
      const storedAt = new Date(Date.now() - ms);
      for (const key of keys) utimesSync(path.join(folder, key + ofAnObject), storedAt, storedAt);
    },
    onRequest(next) {
      listener = next;
    },
    start,
    stop,
    async remove() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Takes away what leads to a bucket: no other test has one. */
export async function forgetBucket(): Promise<void> {
  await closeBucket();
  const settings: Record<string, unknown> = env();
  for (const key of Object.keys(settings)) if (/^(BUCKET|PICTURE)_/.test(key)) delete settings[key];
  Object.assign(settings, { BUCKET_PATH_STYLE: false });
}
