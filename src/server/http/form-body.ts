import { AppError } from "@/lib/app-error";

const maxBytes = 4096;

/**
 * The fields of a small form. Throws AppError UNSUPPORTED_MEDIA_TYPE for anything but a plain form, and
 * PAYLOAD_TOO_LARGE above 4 KiB.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/x-www-form-urlencoded") {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", "Send the body as application/x-www-form-urlencoded.");
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new AppError("PAYLOAD_TOO_LARGE", "The body can have at most 4 KiB.");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
