import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ApiResponse } from "./api-request";
import { compressed } from "./compression";

const long = JSON.stringify({ text: "hammer ".repeat(200) });

const responseOf = (body: ApiResponse["body"], headers: ApiResponse["headers"] = {}): ApiResponse => ({
  status: 200,
  headers: { "content-type": "application/json", ...headers },
  body,
});

/** The response to a client that accepts these encodings. */
function sentTo(accepted: string | undefined, response = responseOf(long), method = "GET") {
  const headers = new Headers(accepted === undefined ? {} : { "accept-encoding": accepted });
  return compressed({ method, headers }, response);
}

describe("the encoding is the one that the client prefers", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["gzip", "gzip"],
    ["br", "br"],
    ["BR", "br"],
    ["gzip, deflate", "gzip"],
    ["gzip, deflate, br", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["br; q=0.3 , gzip ; q=0.2", "br"],
    ["gzip;q=0.001", "gzip"],
    ["*", "br"],
    ["*;q=0.5, br;q=0", "gzip"],
    ["br;q=0, gzip;q=0", undefined],
    ["br;q=none", undefined],
    ["*;q=0", undefined],
    ["gzip;q=0.5, identity", undefined],
    ["gzip, identity;q=0.5", "gzip"],
    ["gzip, identity", "gzip"],
    // There is no other encoding: a client that accepts none gets it uncompressed (RFC 9110 §12.5.3 leaves 415 to the
    // server).
    ["identity;q=0", undefined],
    ["identity;q=0, gzip", "gzip"],
    ["deflate", undefined],
    ["zstd", undefined],
    ["x-gzip", undefined],
  ])("%j is sent %s", async (accepted, encoding) => {
    const { headers, body } = await sentTo(accepted);
    expect(headers["content-encoding"]).toBe(encoding);
    const decode = { br: brotliDecompressSync, gzip: gunzipSync };
    const bytes = Buffer.from(body ?? "");
    expect((encoding === "br" || encoding === "gzip" ? decode[encoding](bytes) : bytes).toString()).toBe(
      long,
    );
  });
});

test("Vary includes Accept-Encoding in addition to its other values", async () => {
  expect((await sentTo("br")).headers.vary).toBe("Accept-Encoding");
  expect((await sentTo(undefined)).headers.vary).toBe("Accept-Encoding");
  expect((await sentTo("gzip", responseOf(long, { vary: "Origin" }))).headers.vary).toBe(
    "Origin, Accept-Encoding",
  );
});

test("responses shorter than 1 KiB, in bytes, are sent uncompressed", async () => {
  for (const [body, encoding] of [
    ["x".repeat(1023), undefined],
    ["x".repeat(1024), "br"],
    ["é".repeat(511), undefined],
    ["é".repeat(512), "br"],
    [Buffer.alloc(1024), "br"],
  ] as const) {
    expect((await sentTo("br", responseOf(body))).headers["content-encoding"]).toBe(encoding);
  }
});

test("a response without a body is unchanged", async () => {
  const none: ApiResponse = { status: 304, headers: { etag: '"x"' }, body: null };
  expect(await sentTo("br", none)).toBe(none);
});

test("a response to HEAD has only the headers", async () => {
  expect(await sentTo("br", responseOf(long), "HEAD")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", vary: "Accept-Encoding" },
    body: null,
  });
});
