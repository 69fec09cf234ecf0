import { randomBytes } from "node:crypto";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { deleteObject, getObject, putObject } from "@/server/bucket/bucket";
import { elapsedMs, now } from "@/server/elapsed";
import { logger } from "@/server/observability/logger";
import { keyOf, type Uploaded } from "./bucket-keys";
import type { FileStorage } from "./file-storage";
import { partsOf, type StoredKind } from "./stored-kinds";

const t = textsOf("service");

/** Between an upload and its row. Far less than the age at which an object without a row is an orphan. */
const maxPendingMs = 60 * 60 * 1000;

/** Only the app reads them, which decides by itself what they are. */
const contentTypes: Record<StoredKind, string> = {
  pictures: "image/webp",
  files: "application/octet-stream",
};

/**
 * Parts are objects in a bucket, whose keys begin with the tenant. Only the app reads and writes it. Its methods throw AppError
 * SERVICE_UNAVAILABLE, as the interface says.
 */
export const bucketStorage = (kind: StoredKind): FileStorage => ({
  async store(db, hash, parts) {
    const bucketUpload = randomBytes(16).toString("base64url");
    const uploaded: Uploaded = { kind, organizationId: db.tenantId, hash, bucketUpload };
    const startedAt = now();
    // What has arrived when another one fails is an orphan.
    await Promise.all(
      parts.map(({ part, content }) => putObject(keyOf(uploaded, part), content, contentTypes[kind])),
    );
    return {
      bucketUpload,
      async write() {
        if (elapsedMs(startedAt) <= maxPendingMs) return;
        throw new AppError("SERVICE_UNAVAILABLE", t("bucketUnavailable"), { retryAfterSeconds: 30 });
      },
      discard: () => deleteParts(uploaded),
    };
  },

  async get(db, { hash, bucketUpload }, part) {
    if (bucketUpload === null) return undefined;
    return getObject(keyOf({ kind, organizationId: db.tenantId, hash, bucketUpload }, part));
  },

  delete: async () => {},

  async deleteAfterwards(db, { hash, bucketUpload }) {
    if (bucketUpload === null) return;
    await deleteParts({ kind, organizationId: db.tenantId, hash, bucketUpload });
  },
});

async function deleteParts(uploaded: Uploaded): Promise<void> {
  const results = await Promise.allSettled(
    partsOf[uploaded.kind].map((part) => deleteObject(keyOf(uploaded, part))),
  );
  if (results.every(({ status }) => status === "fulfilled")) return;
  logger().warn({ upload: uploaded.bucketUpload }, "an upload is left for the search for orphans");
}
