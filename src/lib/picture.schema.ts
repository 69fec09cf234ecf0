import { textsOf } from "@/i18n/texts";
import { base64Content } from "./base64-content";
import { maxPictureBytes, tooLarge } from "./picture-file";

const t = textsOf("pictureChecks");

/** An uploaded picture in Base64: a PNG, JPEG, WebP or AVIF file of at most 512 KiB. */
export const pictureContent = base64Content(maxPictureBytes, {
  tooLarge,
  incomplete: () => t("incomplete"),
});
