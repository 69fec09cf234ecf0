import type { AppErrorDetails } from "@/lib/app-error";
import type { ApiResponse } from "./api-request";

/** An error in responses outside tRPC: an AppError, or a defect whose cause stays hidden. */
export interface HttpError {
  code: string;
  message: string;
  statusCode: number;
  details?: AppErrorDetails;
}

/** The error shape of the REST API and of file downloads. */
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
