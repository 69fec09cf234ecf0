import { randomBytes } from "node:crypto";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { deleteObject, getObject, putObject } from "@/server/bucket/bucket";
import { elapsedMs, now } from "@/server/elapsed";
import { logger } from "@/server/observability/logger";
import { pictureKey, pictureSizes, type UploadedPicture } from "./bucket-keys";
import type { PictureStorage } from "./picture-storage";

const t = textsOf("service");

/** Between an upload and its row. Far less than the age at which an object without a row is an orphan. */
const maxPendingMs = 60 * 60 * 1000;

/** Files are objects in a bucket, whose keys begin with the tenant. Only the app reads and writes it. */
export const bucketStorage: PictureStorage = {
  async store(db, hash, files) {
    const bucketUpload = randomBytes(16).toString("base64url");
    const uploaded: UploadedPicture = { organizationId: db.tenantId, hash, bucketUpload };
    const startedAt = now();
    // What has arrived when another one fails is an orphan.
    await Promise.all(
      files.map(({ size, content }) => putObject(pictureKey(uploaded, size), content, "image/webp")),
    );
    return {
      bucketUpload,
      async write() {
        if (elapsedMs(startedAt) <= maxPendingMs) return;
        throw new AppError("SERVICE_UNAVAILABLE", t("bucketUnavailable"), { retryAfterSeconds: 30 });
      },
      discard: () => deleteFiles(uploaded),
    };
  },

  async get(db, { hash, bucketUpload }, size) {
    if (bucketUpload === null) return undefined;
    return getObject(pictureKey({ organizationId: db.tenantId, hash, bucketUpload }, size));
  },

  delete: async () => {},

  async deleteAfterwards(db, { hash, bucketUpload }) {
    if (bucketUpload !== null) await deleteFiles({ organizationId: db.tenantId, hash, bucketUpload });
  },
};

async function deleteFiles(uploaded: UploadedPicture): Promise<void> {
  const results = await Promise.allSettled(
    pictureSizes.map((size) => deleteObject(pictureKey(uploaded, size))),
  );
  if (results.every(({ status }) => status === "fulfilled")) return;
  logger().warn({ upload: uploaded.bucketUpload }, "files of a picture are left for the search for orphans");
}
