import { AppError } from "@/lib/app-error";
import type { ApiRequest } from "./api-request";

interface Limits {
  mediaType: string;
  maxBytes: number;
  /** `maxBytes` in words, such as "1 MiB". */
  maxInWords: string;
}

export const jsonLimits: Limits = {
  mediaType: "application/json",
  maxBytes: 1024 * 1024,
  maxInWords: "1 MiB",
};

/**
 * The body of a request, which Next itself would pass on without a limit. Throws AppError UNSUPPORTED_MEDIA_TYPE for any
 * other media type (a cross-site form can send some without asking first), and PAYLOAD_TOO_LARGE.
 */
export async function readLimitedBody(
  request: Pick<ApiRequest, "headers" | "body">,
  { mediaType, maxBytes, maxInWords }: Limits,
): Promise<Buffer> {
  const given = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (given !== mediaType) {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", `Send the body as ${mediaType}.`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new AppError("PAYLOAD_TOO_LARGE", `The body can have at most ${maxInWords}.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
