import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { ApiRequest, ApiResponse } from "./api-request";

/** Less than this is not worth it. */
const thresholdBytes = 1024;
/** Of 11: about as quick as gzip, and smaller. */
const brotliQuality = 4;

const inBrotli = promisify<string | Uint8Array, { params: Record<number, number> }, Buffer<ArrayBuffer>>(
  brotliCompress,
);
const inGzip = promisify<string | Uint8Array, Buffer<ArrayBuffer>>(gzip);

/** The response as the caller can read it most cheaply, in Brotli or gzip (RFC 9110 §12.5.3). */
export async function compressed(
  request: Pick<ApiRequest, "headers">,
  response: ApiResponse,
): Promise<ApiResponse> {
  const { status, body } = response;
  if (body === null) return response;
  const vary = response.headers.vary;
  const headers = { ...response.headers, vary: vary ? `${vary}, Accept-Encoding` : "Accept-Encoding" };
  const encoding = encodingFor(request.headers.get("accept-encoding"));
  if (!encoding || Buffer.byteLength(body) < thresholdBytes) return { status, headers, body };
  return {
    status,
    headers: { ...headers, "content-encoding": encoding },
    body:
      encoding === "br"
        ? await inBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
        : await inGzip(body),
  };
}

/** The better one of those that the caller takes; of equal weight, the smaller. */
function encodingFor(accepted: string | null): "br" | "gzip" | undefined {
  if (!accepted) return undefined;
  const weights = new Map(
    accepted.split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith("q="));
      return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
    }),
  );
  const [brotli = 0, zipped = 0] = ["br", "gzip"].map((name) => weights.get(name) ?? weights.get("*"));
  if (brotli === 0 && zipped === 0) return undefined;
  return brotli >= zipped ? "br" : "gzip";
}
