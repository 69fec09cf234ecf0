import { eq } from "drizzle-orm";
import { afterTransaction } from "@/server/db/after-commit";
import { storedPictures } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { StoredFiles, StoredPicture } from "@/server/pictures/picture-storage";
import { pictureStorage, storageOf } from "@/server/pictures/storage";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { PictureImage } from "./picture-image";

/** A picture whose files are in the storage, as far as they are not written with its row. */
export interface StoredImage extends PictureImage {
  stored: StoredFiles;
  /** Whether a row with it is committed, or may be: that its transaction failed does not always mean that it was undone. */
  isReferred: boolean;
}

/** Before the transaction that adds the picture; `discardUnused` comes after it. Throws AppError SERVICE_UNAVAILABLE. */
export async function storeImage(db: TenantDb, image: PictureImage): Promise<StoredImage> {
  return { ...image, stored: await pictureStorage().store(db, image.hash, image.files), isReferred: false };
}

/** Adds a picture that no row has yet, in the transaction that gives it to a product, under the lock of the organization. */
export function addStored(tx: TenantDb, image: StoredImage): Promise<unknown> {
  image.isReferred = true;
  afterTransaction((outcome) => {
    if (outcome === "undone") image.isReferred = false;
  });
  const { hash, width, height, bytes, stored } = image;
  return sentTogether([
    tx.insert(storedPictures, { hash, width, height, bytes, bucketUpload: stored.bucketUpload }),
    stored.write(tx),
  ]);
}

/** Removes the files of pictures that were not added. Never throws. */
export async function discardUnused(images: Iterable<StoredImage>): Promise<void> {
  for (const { isReferred, stored } of images) if (!isReferred) await stored.discard();
}

/**
 * Removes a picture that no product has, in the transaction that took it from the last one, under the lock of the organization.
 * Once that is committed, call `deleteAfterwards` of its storage.
 */
export const removeStored = (tx: TenantDb, picture: StoredPicture): Promise<unknown> =>
  sentTogether([
    storageOf(picture).delete(tx, picture),
    tx.delete(storedPictures, eq(storedPictures.hash, picture.hash)),
  ]);
