import type { ApiResponse } from "./api-request";
import { errorResponse } from "./error-response";

/**
 * The response of a function whose settings are invalid, to everything: elsewhere such a process does not start. Its log names
 * them.
 */
export function misconfiguredResponse(pathname: string): ApiResponse {
  if (!pathname.startsWith("/api/health/")) {
    const message = "The service is not set up correctly. Its log says what is wrong.";
    return errorResponse({ code: "SERVICE_UNAVAILABLE", message, statusCode: 503 });
  }
  return {
    status: 503,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify({ status: "misconfigured" }),
  };
}
