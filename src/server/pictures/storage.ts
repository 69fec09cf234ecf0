import { env } from "@/env";
import { hasBucket } from "@/server/bucket/bucket";
import { bucketStorage } from "./bucket-storage";
import { databaseStorage } from "./database-storage";
import type { PictureStorage, StoredPicture } from "./picture-storage";

/** The storage of new pictures: the one place that chooses. */
export const pictureStorage = (): PictureStorage =>
  (env().PICTURE_STORAGE ?? (hasBucket() ? "bucket" : "database")) === "bucket"
    ? bucketStorage
    : databaseStorage;

/** The storage that a picture's files are in: those of before a change of the settings stay where they are. */
export const storageOf = ({ bucketUpload }: Pick<StoredPicture, "bucketUpload">): PictureStorage =>
  bucketUpload === null ? databaseStorage : bucketStorage;
