import { textsOf } from "@/i18n/texts";

const t = textsOf("pictureChecks");

/** The limit of an uploaded picture, and of a logo made from it. */
export const maxPictureBytes = 512 * 1024;

/** For the file picker. */
export const pictureFileTypes = "image/png,image/jpeg,image/webp,image/avif";

/** The image type by the first bytes of the file, whatever its name; undefined for any other file. */
export function pictureKindOf(content: Uint8Array): "png" | "jpeg" | "webp" | "avif" | undefined {
  const beginning = String.fromCharCode(...content.subarray(0, 12));
  if (beginning.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (beginning.startsWith("\xff\xd8\xff")) return "jpeg";
  if (beginning.startsWith("RIFF") && beginning.endsWith("WEBP")) return "webp";
  return beginning.slice(4) === "ftypavif" ? "avif" : undefined;
}

/** The problem of a file that its header shows, as a message for the field; undefined if there is none. */
export function pictureFileProblem(content: Uint8Array, maxBytes = maxPictureBytes): string | undefined {
  if (content.length === 0) return t("empty");
  if (content.length > maxBytes) return tooLarge();
  return pictureKindOf(content) ? undefined : t("otherKind");
}

/** The same for a file that someone has chosen, which is not read if it is too large. */
export const chosenFileProblem = async (file: File): Promise<string | undefined> =>
  file.size > maxPictureBytes ? tooLarge() : pictureFileProblem(new Uint8Array(await file.arrayBuffer()));

export const tooLarge = () => t("tooLarge");
