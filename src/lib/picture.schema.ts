import { z } from "zod";
import { maxPictureBytes, tooLarge } from "./picture-file";

/** Base64 turns three bytes into four characters. */
const maxCharacters = Math.ceil(maxPictureBytes / 3) * 4;

/** An uploaded picture in Base64: a PNG, JPEG or WebP file of at most 512 KiB. */
export const pictureContent = z
  .string()
  .max(maxCharacters, tooLarge)
  .pipe(z.base64("The file was not uploaded completely"));
