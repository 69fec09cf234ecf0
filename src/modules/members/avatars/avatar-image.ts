import { avatarSizes } from "@/lib/avatar";
import { pictureHash, reencode, webpOf } from "@/server/pictures/pictures";

export interface AvatarImage {
  /** SHA-256 (hex) of the larger picture. */
  hash: string;
  small: Buffer;
  large: Buffer;
}

/**
 * Decodes a picture of a person and encodes its middle square in two sizes: upright, one frame, without metadata. The same
 * file always becomes the same pictures. Throws what `reencode` throws.
 */
export function encodeAvatar(file: Buffer): Promise<AvatarImage> {
  return reencode(file, async (upright) => {
    const square = (side: number) => webpOf(upright, side, { fit: "cover" }).toBuffer();
    const large = await square(avatarSizes.large);
    return { hash: pictureHash(large), small: await square(avatarSizes.small), large };
  });
}
