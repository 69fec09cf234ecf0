import { env } from "@/env";
import { hasBucket } from "@/server/bucket/bucket";
import { bucketStorage } from "./bucket-storage";
import { databaseStorage } from "./database-storage";
import type { FileStorage, StoredContent } from "./file-storage";
import type { StoredKind } from "./stored-kinds";

/** The storage of what is new: the one place that chooses. */
export const fileStorage = (kind: StoredKind): FileStorage =>
  (env().PICTURE_STORAGE ?? (hasBucket() ? "bucket" : "database")) === "bucket"
    ? bucketStorage(kind)
    : databaseStorage(kind);

/** The storage that something's parts are in: those of before a change of the settings stay where they are. */
export const storageOf = (
  kind: StoredKind,
  { bucketUpload }: Pick<StoredContent, "bucketUpload">,
): FileStorage => (bucketUpload === null ? databaseStorage(kind) : bucketStorage(kind));
