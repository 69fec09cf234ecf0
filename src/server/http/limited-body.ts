import { isUtf8 } from "node:buffer";
import { AppError } from "@/lib/app-error";
import type { ApiRequest, HeaderReader } from "./api-request";

interface Limits {
  mediaType: string;
  maxBytes: number;
  /** `maxBytes` in words, such as "1 MiB". */
  maxInWords: string;
}

/** The limits of bodies in JSON. */
export const jsonLimits: Limits = {
  mediaType: "application/json",
  maxBytes: 1024 * 1024,
  maxInWords: "1 MiB",
};

/** Whether the body is of a media type, whatever its parameters (RFC 9110, section 8.3.1). */
export const hasMediaType = (headers: HeaderReader, mediaType: string): boolean =>
  headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === mediaType;

/** RFC 9110 §8.4; "identity" means no encoding. */
const isEncoded = (headers: HeaderReader): boolean =>
  (headers.get("content-encoding") ?? "")
    .split(",")
    .some((coding) => !["", "identity"].includes(coding.trim().toLowerCase()));

/** AppError PAYLOAD_TOO_LARGE, with the limit in words. */
export const tooLarge = ({ maxInWords }: Pick<Limits, "maxInWords">) =>
  new AppError("PAYLOAD_TOO_LARGE", `The body can have at most ${maxInWords}.`);

/**
 * The text of a request's body, which Next itself would pass on without a limit. Refuses by the headers, if possible,
 * before reading. Throws AppError UNSUPPORTED_MEDIA_TYPE for any other media type (a cross-site form can send some
 * without a preflight) and for a compressed body, PAYLOAD_TOO_LARGE, and BAD_REQUEST for bytes that are not UTF-8.
 */
export async function readLimitedText(
  { headers, body }: Pick<ApiRequest, "headers" | "body">,
  limits: Limits,
): Promise<string> {
  if (!hasMediaType(headers, limits.mediaType)) {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", `Send the body as ${limits.mediaType}.`);
  }
  if (isEncoded(headers)) {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", "Send the body without a Content-Encoding, uncompressed.");
  }
  if (Number(headers.get("content-length") ?? 0) > limits.maxBytes) throw tooLarge(limits);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > limits.maxBytes) throw tooLarge(limits);
      chunks.push(chunk);
    }
  } catch (error) {
    // The client is gone, or has stopped sending HTTP: not our fault.
    const isAborted = error instanceof Error && "code" in error && error.code === "ECONNRESET";
    if (!isAborted) throw error;
    throw new AppError(
      "BAD_REQUEST",
      "The request ended before its body was complete.",
      {},
      { cause: error },
    );
  }
  const text = Buffer.concat(chunks);
  // Decoding would replace them with U+FFFD and store what nobody sent.
  if (!isUtf8(text)) throw new AppError("BAD_REQUEST", "The body is not valid UTF-8.");
  return text.toString("utf8");
}
