import { readLimitedText } from "./limited-body";

const limits = { mediaType: "application/x-www-form-urlencoded", maxBytes: 4096, maxInWords: "4 KiB" };

/** The fields of a small form. Throws what `readLimitedText` throws. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readLimitedText(request, limits));
}
