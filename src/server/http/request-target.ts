import { AppError } from "@/lib/app-error";
import type { ApiResponse } from "./api-request";
import { errorResponse } from "./error-response";

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const allow = [...methods].join(", ");

/**
 * What is wrong with a request that no page and no call of the API looks like; undefined for any other. Queries of pages
 * are what people type, and may be anything.
 */
export function targetProblem(method: string, pathname: string, search: string): AppError | undefined {
  if (!methods.has(method)) return new AppError("METHOD_NOT_ALLOWED", `Allowed methods: ${allow}.`);
  if (!pathname.startsWith("/")) {
    return new AppError("BAD_REQUEST", "The request target is not a path on this host.");
  }
  if (!isDecodable(pathname)) {
    return new AppError("BAD_REQUEST", "The path has percent-encoded bytes that are not valid UTF-8.");
  }
  if (pathname.startsWith("/api/") && !isDecodable(search)) {
    return new AppError("BAD_REQUEST", "The query has percent-encoded bytes that are not valid UTF-8.");
  }
  return undefined;
}

/** Whether each percent sequence is part of a character in UTF-8; what is not would be read as U+FFFD. */
export function isDecodable(text: string): boolean {
  if (!text.includes("%")) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The answer to a request that is refused before anybody looks at what it asks for. */
export const refusalOf = (error: AppError, requestId: string): ApiResponse =>
  errorResponse(error, { requestId, ...(error.code === "METHOD_NOT_ALLOWED" && { headers: { allow } }) });
