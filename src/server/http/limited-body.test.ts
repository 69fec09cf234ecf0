import { expect, test } from "vitest";
import { jsonLimits, readLimitedText } from "./limited-body";

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
