import { readLimitedBody } from "./limited-body";

export const jsonLimits = { mediaType: "application/json", maxBytes: 1024 * 1024, maxInWords: "1 MiB" };

/** The request with its JSON body read. Throws what `readLimitedBody` throws. */
export async function withJsonBody(request: Request): Promise<Request> {
  if (!request.body) return request;
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: await readLimitedBody(request, jsonLimits),
    signal: request.signal,
  });
}
