import { createHash } from "node:crypto";
import pLimit, { type LimitFunction } from "p-limit";
import type { ResizeOptions, Sharp, default as sharp } from "sharp";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { pictureFileProblem, pictureKindOf } from "@/lib/picture-file";
import { perProcess } from "@/server/per-process";

const t = textsOf("service");

/** More than a picture needs, and cheap to decode: a small file can unpack to gigabytes. */
const maxPixels = 16_000_000;
const timeoutSeconds = 10;

const maxAtOnce = 2;
const maxWaiting = 20;

/**
 * Decodes an uploaded picture, upright and one frame of it, for `encode`, which makes of it what is kept: never the
 * bytes of the file, of which there are at most `maxBytes`. Runs off the event loop. Throws AppError BAD_REQUEST, at
 * the field `content`, for invalid pictures, and SERVICE_UNAVAILABLE if too many are waiting.
 */
export async function reencode<T>(
  file: Buffer,
  encode: (upright: Sharp) => Promise<T>,
  maxBytes?: number,
): Promise<T> {
  const problem = pictureFileProblem(file, maxBytes);
  if (problem) throw refused(problem);
  return withImageLibrary(async (open) => {
    // Reads only the header.
    const { format, compression, width, height } = await open(file, { limitInputPixels: false })
      .metadata()
      .catch(throwBroken);
    const kind = format === "heif" && compression === "av1" ? "avif" : format;
    if (kind !== pictureKindOf(file)) throw refused(t("pictureBroken"));
    if (width * height > maxPixels) {
      throw refused(t("pictureTooManyPixels", { width: String(width), height: String(height) }));
    }
    const upright = open(file, { limitInputPixels: maxPixels, failOn: "warning" })
      .timeout({ seconds: timeoutSeconds })
      .autoOrient();
    return encode(upright).catch(throwBroken);
  });
}

/** A WebP of the picture, on white as everywhere: what is transparent would be black otherwise. */
export const webpOf = (upright: Sharp, side: number, options: ResizeOptions): Sharp =>
  upright.clone().resize(side, side, options).flatten({ background: "#ffffff" }).webp({ quality: 82 });

/** SHA-256 (hex) of a picture, part of its URL. */
export const pictureHash = (content: Buffer) => createHash("sha256").update(content).digest("hex");

const throwBroken = (cause: unknown): never => {
  throw refused(t("pictureBroken"), cause);
};

const refused = (message: string, cause?: unknown) =>
  fieldError("BAD_REQUEST", "content", message, { cause });

interface Encoder {
  limit: LimitFunction;
  library: Promise<typeof sharp>;
}

/** Runs what needs the image library, two at a time. Throws AppError SERVICE_UNAVAILABLE if too many are waiting. */
export function withImageLibrary<T>(work: (open: typeof sharp) => Promise<T>): Promise<T> {
  const { limit, library } = encoder();
  if (limit.pendingCount >= maxWaiting) {
    throw new AppError("SERVICE_UNAVAILABLE", t("tooManyPictures"), { retryAfterSeconds: 5 });
  }
  return limit(async () => work(await library));
}

/** Loaded at the first use: most processes never receive a picture. */
const encoder = () =>
  perProcess("picture encoder", (): Encoder => ({ limit: pLimit(maxAtOnce), library: loadLibrary() }));

/** All but four of the library's many formats are disabled; some have a history of vulnerabilities. */
async function loadLibrary(): Promise<typeof sharp> {
  const { default: library } = await import("sharp");
  library.cache(false);
  library.concurrency(1);
  library.block({ operation: ["VipsForeignLoad"] });
  library.unblock({
    operation: ["Png", "Jpeg", "Webp", "Heif"].map((format) => `VipsForeignLoad${format}Buffer`),
  });
  return library;
}
