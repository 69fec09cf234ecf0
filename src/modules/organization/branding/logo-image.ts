import { createHash } from "node:crypto";
import pLimit, { type LimitFunction } from "p-limit";
import type sharp from "sharp";
import { AppError, fieldError } from "@/lib/app-error";
import { perProcess } from "@/server/per-process";
import { logoFileProblem, maxLogoBytes, pictureKindOf } from "./logo-file";

/** Sharp on any screen at the size in which logos are shown. */
const maxSide = 512;
/** More than a logo needs, and cheap to decode: a small file can unpack to gigabytes. */
const maxPixels = 16_000_000;
const timeoutSeconds = 10;

const maxAtOnce = 2;
const maxWaiting = 20;

export interface LogoImage {
  /** SHA-256 (hex) of the content. */
  hash: string;
  contentType: string;
  /** Pixels. */
  width: number;
  height: number;
  content: Buffer;
}

/**
 * Decodes an image and encodes it as a PNG, which every mail program shows: upright, one frame, at most 512 pixels wide
 * and high and 512 KiB large, without metadata. The same file always becomes the same logo. Runs off the event loop.
 * Throws AppError BAD_REQUEST, at the field, for invalid images, and SERVICE_UNAVAILABLE if too many are waiting.
 */
export async function encodeLogo(file: Buffer): Promise<LogoImage> {
  const problem = logoFileProblem(file);
  if (problem) throw refused(problem);
  const { limit, library } = encoder();
  if (limit.pendingCount >= maxWaiting) {
    const message = "Too many images are being processed at the moment. Try again in a few seconds.";
    throw new AppError("SERVICE_UNAVAILABLE", message, { retryAfterSeconds: 5 });
  }
  return limit(async () => encode(await library, file));
}

async function encode(open: typeof sharp, file: Buffer): Promise<LogoImage> {
  // Reads only the header.
  const { format, width, height } = await open(file, { limitInputPixels: false })
    .metadata()
    .catch(throwBrokenImage);
  if (format !== pictureKindOf(file)) throw refused(broken);
  if (width * height > maxPixels) {
    throw refused(`The image has ${width} × ${height} pixels; the limit is 16 million pixels`);
  }
  const upright = open(file, { limitInputPixels: maxPixels, failOn: "warning" })
    .timeout({ seconds: timeoutSeconds })
    .autoOrient()
    .resize(maxSide, maxSide, { fit: "inside", withoutEnlargement: true });
  const exact = await upright
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
    .catch(throwBrokenImage);
  // For photographs; with 256 colors they take one byte per pixel at most.
  const { data, info } =
    exact.data.length <= maxLogoBytes
      ? exact
      : await upright
          .clone()
          .png({ compressionLevel: 9, palette: true })
          .toBuffer({ resolveWithObject: true });
  return {
    hash: createHash("sha256").update(data).digest("hex"),
    contentType: "image/png",
    width: info.width,
    height: info.height,
    content: data,
  };
}

const broken = "The image is damaged or incomplete. Save it again and retry";

const throwBrokenImage = (cause: unknown): never => {
  throw refused(broken, cause);
};

const refused = (message: string, cause?: unknown) =>
  fieldError("BAD_REQUEST", "content", message, { cause });

interface Encoder {
  limit: LimitFunction;
  library: Promise<typeof sharp>;
}

/** Loaded at the first use: most processes never receive a logo. */
const encoder = () =>
  perProcess("logo encoder", (): Encoder => ({ limit: pLimit(maxAtOnce), library: loadLibrary() }));

/** All but three of the library's many formats are disabled; some have a history of vulnerabilities. */
async function loadLibrary(): Promise<typeof sharp> {
  const { default: library } = await import("sharp");
  library.cache(false);
  library.concurrency(1);
  library.block({ operation: ["VipsForeignLoad"] });
  library.unblock({
    operation: ["Png", "Jpeg", "Webp"].map((format) => `VipsForeignLoad${format}Buffer`),
  });
  return library;
}
