import { maxPictureBytes } from "@/lib/picture-file";
import { pictureHash, reencode } from "@/server/pictures/pictures";

/** Sharp on any screen at the size in which logos are shown. */
const maxSide = 512;

export interface LogoImage {
  /** SHA-256 (hex) of the content. */
  hash: string;
  contentType: string;
  /** Pixels. */
  width: number;
  height: number;
  content: Buffer;
}

/**
 * Decodes an image and encodes it as a PNG, which every mail program shows: upright, one frame, at most 512 pixels wide
 * and high and 512 KiB large, without metadata. The same file always becomes the same logo. Throws what `reencode`
 * throws.
 */
export function encodeLogo(file: Buffer): Promise<LogoImage> {
  return reencode(file, async (upright) => {
    const fitted = upright.resize(maxSide, maxSide, { fit: "inside", withoutEnlargement: true });
    const exact = await fitted.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
    // For photographs; with 256 colors they take one byte per pixel at most.
    const { data, info } =
      exact.data.length <= maxPictureBytes
        ? exact
        : await fitted
            .clone()
            .png({ compressionLevel: 9, palette: true })
            .toBuffer({ resolveWithObject: true });
    return {
      hash: pictureHash(data),
      contentType: "image/png",
      width: info.width,
      height: info.height,
      content: data,
    };
  });
}
