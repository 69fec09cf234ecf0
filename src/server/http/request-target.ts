import { AppError } from "@/lib/app-error";
import type { ApiResponse } from "./api-request";
import { errorResponse } from "./error-response";

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const allow = [...methods].join(", ");

/**
 * The problem of a request target that no page and no API call has; undefined for any other. Page queries are typed by
 * people and may be anything.
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

/** Whether each percent sequence is part of a UTF-8 character; others would be decoded to U+FFFD. */
export function isDecodable(text: string): boolean {
  if (!text.includes("%")) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The response to a request that is refused before it is routed. */
export const refusalOf = (error: AppError, requestId: string): ApiResponse =>
  errorResponse(error, { requestId, ...(error.code === "METHOD_NOT_ALLOWED" && { headers: { allow } }) });
