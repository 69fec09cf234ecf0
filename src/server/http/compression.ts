import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { merged } from "@/lib/merged";
import type { ApiRequest, ApiResponse } from "./api-request";

/** Smaller bodies are not worth compressing. */
const thresholdBytes = 1024;
/** Out of 11: about as fast as gzip, and smaller. */
const brotliQuality = 4;

const inBrotli = promisify<string | Uint8Array, { params: Record<number, number> }, Buffer<ArrayBuffer>>(
  brotliCompress,
);
const inGzip = promisify<string | Uint8Array, Buffer<ArrayBuffer>>(gzip);

/**
 * Compresses the response with Brotli or gzip, as the client accepts (RFC 9110 §12.5.3). Not for Next's routes: Next
 * compresses by itself, and drops the Content-Encoding of a response (see `sendResponse` in next/dist/server).
 */
export async function compressed(
  { method, headers: asked }: Pick<ApiRequest, "method" | "headers">,
  response: ApiResponse,
): Promise<ApiResponse> {
  const { status, body } = response;
  if (body === null) return response;
  if (response.headers["cache-control"]?.includes("no-transform")) {
    return method === "HEAD" ? { ...response, body: null } : response;
  }
  const headers = merged(response.headers, { vary: varyWithEncoding(response.headers.vary) });
  if (method === "HEAD") return { status, headers, body: null };
  const encoding = encodingFor(asked.get("accept-encoding"));
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

/** Next's pages may say it already. */
function varyWithEncoding(vary: string | undefined): string {
  if (!vary) return "Accept-Encoding";
  return /\baccept-encoding\b/i.test(vary) ? vary : `${vary}, Accept-Encoding`;
}

/** The client's preferred encoding; of equal weights, the smallest. Undefined for no compression. */
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
  const best = Math.max(brotli, zipped);
  if (best === 0 || best < (weights.get("identity") ?? 0)) return undefined;
  return brotli === best ? "br" : "gzip";
}
