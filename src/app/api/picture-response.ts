import { toAppError } from "@/server/errors";

interface Picture {
  /** The hash of the content, or what else it never changes without. */
  hash: string;
  contentType: string;
  content: Buffer;
  /** Whether caches that many people share may keep it. */
  cache: "public" | "private";
}

/** A picture whose URL says what it is, so that it can be kept forever; an empty response to clients that have it. */
export function pictureResponse(request: Request, { hash, contentType, content, cache }: Picture): Response {
  const etag = `"${hash}"`;
  const headers = { etag, "cache-control": `${cache}, max-age=31536000, immutable` };
  if (isKnown(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(content), {
    headers: { ...headers, "content-type": contentType, "content-length": String(content.length) },
  });
}

/** Says nothing but the status: for pictures, errors are not shown. */
export const noPicture = (status = 404, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { "cache-control": "no-store", ...headers } });

/** For the `catch` of a route: rethrows unknown errors. */
export function failedPicture(error: unknown): Response {
  const known = toAppError(error);
  if (!known) throw error;
  return noPicture(known.statusCode, { "retry-after": String(known.details.retryAfterSeconds ?? 5) });
}

/** Whether the client already has what this tag stands for (RFC 9110 §13.1.2). */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return known.includes(etag) || known.includes("*");
}
