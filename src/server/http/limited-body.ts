import { isUtf8 } from "node:buffer";
import { textsOf } from "@/i18n/texts";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import type { ApiRequest, HeaderReader } from "./api-request";
import { inLanguageOf } from "./in-language";

const t = textsOf("requests");

interface Limits {
  mediaType: string;
  maxBytes: number;
  /** `maxBytes` in words, such as "1 MiB". */
  maxInWords: string;
}

/** The limits of bodies in JSON, with few exceptions. */
export const jsonLimits: Limits = {
  mediaType: "application/json",
  maxBytes: 1024 * 1024,
  maxInWords: "1 MiB",
};

/** Those of a call that carries a whole file: less than what platforms of functions take. */
const fileLimits: Limits = { ...jsonLimits, maxBytes: 4.25 * 1024 * 1024, maxInWords: "4.25 MiB" };

const carriesFile = /^\/api\/(?:trpc\/products\.files\.add|(?:v1\/)?products\/\d+\/files)$/;

/** The limits of a body in JSON that is sent to this path. */
export const jsonLimitsAt = (pathname: string): Limits =>
  carriesFile.test(pathname) ? fileLimits : jsonLimits;

/** Whether the body is of a media type, whatever its parameters (RFC 9110, section 8.3.1). */
export const hasMediaType = (headers: HeaderReader, mediaType: string): boolean =>
  headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === mediaType;

/** RFC 9110 §8.4; "identity" means no encoding. */
const isEncoded = (headers: HeaderReader): boolean =>
  (headers.get("content-encoding") ?? "")
    .split(",")
    .some((coding) => !["", "identity"].includes(coding.trim().toLowerCase()));

/** AppError PAYLOAD_TOO_LARGE, with the limit in words. */
export const tooLarge = (headers: HeaderReader, { maxInWords }: Pick<Limits, "maxInWords">) =>
  refused(headers, "PAYLOAD_TOO_LARGE", () => t("body.tooLarge", { max: maxInWords }));

const refused = (headers: HeaderReader, code: AppErrorCode, message: () => string, options?: ErrorOptions) =>
  new AppError(code, inLanguageOf(headers, message), {}, options);

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
    throw refused(headers, "UNSUPPORTED_MEDIA_TYPE", () =>
      t("body.mediaType", { mediaType: limits.mediaType }),
    );
  }
  if (isEncoded(headers)) {
    throw refused(headers, "UNSUPPORTED_MEDIA_TYPE", () => t("body.encoded"));
  }
  if (Number(headers.get("content-length") ?? 0) > limits.maxBytes) throw tooLarge(headers, limits);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > limits.maxBytes) throw tooLarge(headers, limits);
      chunks.push(chunk);
    }
  } catch (error) {
    // The client is gone, or has stopped sending HTTP: not our fault.
    const isAborted = error instanceof Error && "code" in error && error.code === "ECONNRESET";
    if (!isAborted) throw error;
    throw refused(headers, "BAD_REQUEST", () => t("body.ended"), { cause: error });
  }
  const text = Buffer.concat(chunks);
  // Decoding would replace them with U+FFFD and store what nobody sent.
  if (!isUtf8(text)) throw refused(headers, "BAD_REQUEST", () => t("body.notUtf8"));
  return text.toString("utf8");
}
