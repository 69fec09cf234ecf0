import type { AppErrorDetails } from "@/lib/app-error";

/** An error as answers outside of tRPC name it: an AppError, or a defect that keeps its cause to itself. */
export interface AnswerableError {
  code: string;
  message: string;
  statusCode: number;
  details?: AppErrorDetails;
}

export const internalError: AnswerableError = {
  code: "INTERNAL_SERVER_ERROR",
  message: "Internal server error",
  statusCode: 500,
};

/** The one shape of errors of the REST API and of files. */
export function errorAnswer(
  { code, message, statusCode, details = {} }: AnswerableError,
  { requestId, headers }: { requestId?: string; headers?: Record<string, string> } = {},
): Response {
  const { fieldErrors, retryAfterSeconds, data } = details;
  return Response.json(
    {
      success: false,
      error: code,
      message,
      statusCode,
      ...(requestId && { requestId }),
      ...(fieldErrors && { fieldErrors }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(data !== undefined && { details: data }),
    },
    {
      status: statusCode,
      headers: {
        "cache-control": "no-store",
        ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
        ...headers,
      },
    },
  );
}
