import "@/i18n/texts.server";
import { TRPCClientError } from "@trpc/client";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { appErrorOf, currentOf, errorMessage, UnexpectedResponse } from "./errors";

const responded = (appCode: string, details?: unknown) =>
  new TRPCClientError("Nobody may do this.", {
    result: { error: { code: -32000, message: "", data: { appCode, httpStatus: 409, details } } },
  });

test("a person sees the API's error message", () => {
  expect(errorMessage(responded("FORBIDDEN"))).toBe("Nobody may do this.");
});

test("a person sees why a procedure refused in process", () => {
  const refused = new Error("wrapped", { cause: new AppError("NOT_FOUND", "Product not found.") });
  expect(errorMessage(refused)).toBe("Product not found.");
});

test.each([
  ["a lost connection", new TRPCClientError("fetch failed")],
  ["a defect", new TypeError("x is undefined")],
  ["nothing known", undefined],
])("a person is told about %s only that there was no response", (_, error) => {
  expect(errorMessage(error)).toMatch(/^The server could not be reached\./);
});

test("a response that did not come from the API is told from no response", () => {
  const error = TRPCClientError.from(new UnexpectedResponse(502));
  expect(errorMessage(error)).toMatch(/^The server responded with an error \(HTTP 502\)/);
});

test("a person whose session has ended is told what to do", () => {
  expect(errorMessage(responded("UNAUTHORIZED"))).toMatch(/^Your session has ended\. Sign in/);
});

test("a person without a network is told so", () => {
  vi.stubGlobal("navigator", { onLine: false });
  expect(errorMessage(new TRPCClientError("fetch failed"))).toMatch(/^You are offline\./);
  vi.unstubAllGlobals();
});

test("the current state comes only with a stale version", () => {
  const stale = z.object({ current: z.object({ version: z.number() }) });
  const current = { version: 7 };
  expect(currentOf(appErrorOf(responded("STALE_VERSION", { current })), stale)).toEqual(current);
  expect(currentOf(appErrorOf(responded("STALE_VERSION")), stale)).toBeUndefined();
  expect(currentOf(appErrorOf(responded("CONFLICT", { current })), stale)).toBeUndefined();
  expect(currentOf(null, stale)).toBeUndefined();
});
