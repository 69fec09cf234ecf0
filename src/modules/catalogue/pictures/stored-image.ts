import { storedPictures } from "@/server/db/schema";
import { addStored, type Staged, stage } from "@/server/storage/staged";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { PictureImage } from "./picture-image";

/** A picture that is in the storage, as far as it is not written with its row. */
export type StoredImage = PictureImage & Staged;

/** Before the transaction that adds the picture; `discardUnused` comes after it. Throws AppError SERVICE_UNAVAILABLE. */
export const storeImage = async (db: TenantDb, image: PictureImage): Promise<StoredImage> => ({
  ...image,
  ...(await stage(db, "pictures", image)),
});

/** Adds a picture that no row has yet, in the transaction that gives it to a product, under the lock of the organization. */
export function addImage(tx: TenantDb, image: StoredImage): Promise<unknown> {
  const { hash, width, height, bytes } = image;
  return addStored(tx, image, ({ bucketUpload }) =>
    tx.insert(storedPictures, { hash, width, height, bytes, bucketUpload }),
  );
}
