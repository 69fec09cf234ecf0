import { expect, test } from "vitest";
import { jsonLimits, jsonLimitsAt, readLimitedText } from "./limited-body";

const headers = new Headers({ "content-type": "application/json" });

async function* brokenOff(error: Error) {
  yield Buffer.from("{");
  throw error;
}

test("a body that its client breaks off is a bad request, not a server defect", async () => {
  const error = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  await expect(readLimitedText({ headers, body: brokenOff(error) }, jsonLimits)).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: "The request ended before its body was complete.",
  });
});

test("any other failure to read a body is passed on", async () => {
  const error = new Error("disk");
  await expect(readLimitedText({ headers, body: brokenOff(error) }, jsonLimits)).rejects.toBe(error);
});

test("a compressed body is refused as such, before it is read", async () => {
  const read = (encoding: string) =>
    readLimitedText(
      {
        headers: new Headers({ "content-type": "application/json", "content-encoding": encoding }),
        body: brokenOff(new Error("It was read")),
      },
      jsonLimits,
    );
  for (const encoding of ["gzip", "identity, br", "x-unknown"]) {
    await expect(read(encoding), encoding).rejects.toMatchObject({ code: "UNSUPPORTED_MEDIA_TYPE" });
  }
  for (const encoding of ["identity", " Identity ", "identity,identity", ""]) {
    await expect(read(encoding), encoding).rejects.toThrow("It was read");
  }
});

test.each(["/api/trpc/products.files.add", "/api/v1/products/42/files", "/api/products/42/files"])(
  "a body that is sent to %s can carry a file",
  (path) => {
    expect(jsonLimitsAt(path).maxBytes).toBe(4_456_448);
  },
);

test.each([
  "/api/trpc/products.files.add,products.list",
  "/api/trpc/products.files.update",
  "/api/v1/products/42/files/7",
  "/api/v1/products/42/pictures",
  "/api/v2/products/42/files",
  "/api/v1/products/42/files/",
  "/login",
])("a body that is sent to %s cannot be larger than others", (path) => {
  expect(jsonLimitsAt(path)).toBe(jsonLimits);
});
