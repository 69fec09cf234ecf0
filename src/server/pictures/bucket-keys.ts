import type { PictureSize } from "@/lib/product-picture";
import type { StoredPicture } from "./picture-storage";

/** Of one upload of a picture: its organization, its hash and the upload. */
export interface UploadedPicture extends StoredPicture {
  organizationId: number;
  bucketUpload: string;
}

export const pictureSizes = ["small", "medium", "large"] satisfies PictureSize[];

/**
 * The key of a file in the bucket. It begins with the tenant, so that one tenant's objects are apart from all others'. Each
 * upload has keys of its own: an object that nothing refers to is never used again, and can be deleted at any time.
 */
export const pictureKey = (
  { organizationId, hash, bucketUpload }: UploadedPicture,
  size: PictureSize,
): string => `${organizationId}/pictures/${hash}/${bucketUpload}/${size}.webp`;

const ofAPicture = /^([1-9]\d{0,9})\/pictures\/([\da-f]{64})\/([\w-]{22})\/[a-z]+\.webp$/;

/** The upload that an object belongs to; undefined if its key is not one of ours. */
export function uploadOf(key: string): UploadedPicture | undefined {
  const [, organizationId, hash, bucketUpload] = ofAPicture.exec(key) ?? [];
  if (!organizationId || !hash || !bucketUpload) return undefined;
  return { organizationId: Number(organizationId), hash, bucketUpload };
}
