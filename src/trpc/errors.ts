import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/api/root";
import { AppError, type AppErrorCode, codeOfStatus } from "@/lib/app-error";

export interface ApiError {
  code: AppErrorCode;
  message: string;
  /** Messages by input field; "" has those of the whole form. */
  fieldErrors?: Record<string, string[]>;
  retryAfterSeconds?: number;
  /** Details to act on the error, by code. */
  data?: unknown;
  requestId?: string;
}

/**
 * The API's description of the error, in the browser and in server components; null for any other error, such as a lost
 * connection or a defect.
 */
export function appErrorOf(error: unknown): ApiError | null {
  if (error instanceof TRPCClientError) return fromResponse(error);
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof AppError ? { code: cause.code, message: cause.message, ...cause.details } : null;
}

function fromResponse({ data, message }: TRPCClientError<AppRouter>): ApiError | null {
  const code = data?.appCode ?? codeOfStatus[data?.httpStatus ?? 0];
  if (!data || !code) return null;
  const { fieldErrors, retryAfterSeconds, details, requestId } = data;
  return { code, message, fieldErrors, retryAfterSeconds, data: details, requestId };
}
