import { AppError } from "@/lib/app-error";

const maxBytes = 1024 * 1024;

/**
 * The request with its body read, which Next itself would pass on without a limit.
 * Throws AppError UNSUPPORTED_MEDIA_TYPE for anything but JSON (a cross-site form can send the other types without
 * asking first) and PAYLOAD_TOO_LARGE above 1 MiB.
 */
export async function withJsonBody(request: Request): Promise<Request> {
  if (!request.body) return request;
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json.");
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new AppError("PAYLOAD_TOO_LARGE", "The body can have at most 1 MiB.");
    chunks.push(chunk);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(chunks),
    signal: request.signal,
  });
}
