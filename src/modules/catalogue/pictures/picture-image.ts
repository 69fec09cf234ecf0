import { type PictureSize, pictureSides } from "@/lib/product-picture";
import { pictureHash, reencode, webpOf } from "@/server/pictures/pictures";
import type { StoredPart } from "@/server/storage/file-storage";

export interface PictureImage {
  /** SHA-256 (hex) of the largest file. */
  hash: string;
  /** Pixels of the largest file. */
  width: number;
  height: number;
  /** Of all files together. */
  bytes: number;
  /** One for each size. */
  parts: StoredPart[];
}

/**
 * Decodes a picture of a product and encodes the whole of it in three sizes: upright, one frame, never enlarged,
 * without metadata. The same file always becomes the same pictures. Throws what `reencode` throws, and does so for a
 * file of more bytes.
 */
export function encodePicture(file: Buffer, maxBytes?: number): Promise<PictureImage> {
  return reencode(
    file,
    async (upright) => {
      const fitted = (size: PictureSize) =>
        webpOf(upright, pictureSides[size], { fit: "inside", withoutEnlargement: true }).toBuffer({
          resolveWithObject: true,
        });
      const large = await fitted("large");
      const parts: StoredPart[] = [
        { part: "small", content: (await fitted("small")).data },
        { part: "medium", content: (await fitted("medium")).data },
        { part: "large", content: large.data },
      ];
      return {
        hash: pictureHash(large.data),
        width: large.info.width,
        height: large.info.height,
        bytes: parts.reduce((sum, { content }) => sum + content.length, 0),
        parts,
      };
    },
    maxBytes,
  );
}
