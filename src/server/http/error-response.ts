import type { AppErrorDetails } from "@/lib/app-error";
import type { ApiResponse } from "./api-request";

/** An error as responses outside of tRPC name it: an AppError, or a defect that keeps its cause to itself. */
export interface HttpError {
  code: string;
  message: string;
  statusCode: number;
  details?: AppErrorDetails;
}

export const internalError: HttpError = {
  code: "INTERNAL_SERVER_ERROR",
  message: "Internal server error",
  statusCode: 500,
};

/** The one shape of errors of the REST API and of files. */
export function errorResponse(
  { code, message, statusCode, details = {} }: HttpError,
  { requestId, headers }: { requestId?: string; headers?: Record<string, string> } = {},
): ApiResponse {
  const { fieldErrors, retryAfterSeconds, data } = details;
  return {
    status: statusCode,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
      ...headers,
    },
    body: JSON.stringify({
      success: false,
      error: code,
      message,
      statusCode,
      ...(requestId && { requestId }),
      ...(fieldErrors && { fieldErrors }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(data !== undefined && { details: data }),
    }),
  };
}
