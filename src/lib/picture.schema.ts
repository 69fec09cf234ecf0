import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxPictureBytes, tooLarge } from "./picture-file";

const t = textsOf("pictureChecks");

/** Base64 turns three bytes into four characters. */
const maxCharacters = Math.ceil(maxPictureBytes / 3) * 4;

/** An uploaded picture in Base64: a PNG, JPEG, WebP or AVIF file of at most 512 KiB. */
export const pictureContent = z
  .string()
  .max(maxCharacters, { error: tooLarge })
  .pipe(z.base64({ error: () => t("incomplete") }));
