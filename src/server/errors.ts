import { TRPCError } from "@trpc/server";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import { isRedisUnavailable } from "@/server/cache/errors";
import { isContention, isDatabaseUnavailable, isWriteOutage } from "@/server/db/client";

type TRPCErrorCode = TRPCError["code"];

const trpcCode: Record<AppErrorCode, TRPCErrorCode> = {
  BAD_REQUEST: "BAD_REQUEST",
  UNAUTHORIZED: "UNAUTHORIZED",
  INVALID_CREDENTIALS: "UNAUTHORIZED",
  TOTP_REQUIRED: "UNAUTHORIZED",
  INVALID_TOTP: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  CSRF: "FORBIDDEN",
  TENANT_SUSPENDED: "FORBIDDEN",
  SECOND_FACTOR_REQUIRED: "FORBIDDEN",
  EMAIL_NOT_VERIFIED: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  LINK_UNKNOWN: "NOT_FOUND",
  LINK_USED: "CONFLICT",
  LINK_EXPIRED: "CONFLICT",
  TENANT_NOT_FOUND: "NOT_FOUND",
  TENANT_MOVED: "NOT_FOUND",
  METHOD_NOT_ALLOWED: "METHOD_NOT_SUPPORTED",
  CONFLICT: "CONFLICT",
  DUPLICATE: "CONFLICT",
  STALE_VERSION: "CONFLICT",
  LIMIT_REACHED: "CONFLICT",
  PRECONDITION_FAILED: "PRECONDITION_FAILED",
  PAYLOAD_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  UNSUPPORTED_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
  PRECONDITION_REQUIRED: "PRECONDITION_REQUIRED",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
  SERVICE_UNAVAILABLE: "SERVICE_UNAVAILABLE",
};

/** Temporary errors, the most severe first: a read-only database is reported differently from one that is down. */
const passingFailures = [
  {
    is: isWriteOutage,
    message: "Nothing can be saved at the moment: the database is read-only. Try again in a while.",
    retryAfterSeconds: 30,
  },
  {
    is: isDatabaseUnavailable,
    message: "The database is not available at the moment. Try again shortly.",
    retryAfterSeconds: 5,
  },
  {
    is: isContention,
    message: "Someone else is changing the same data. Try again shortly.",
    retryAfterSeconds: 1,
  },
  {
    is: isRedisUnavailable,
    message: "Part of the service is not available at the moment. Try again shortly.",
    retryAfterSeconds: 2,
  },
];

/**
 * Maps a thrown error to an AppError; outages of MySQL or Redis and a read-only database have one. Undefined for a
 * defect.
 */
export function toAppError(error: unknown): AppError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return cause;
  }
  const passing = passingFailures.find(({ is }) => is(error));
  if (!passing) return undefined;
  const { message, retryAfterSeconds } = passing;
  return new AppError("SERVICE_UNAVAILABLE", message, { retryAfterSeconds }, { cause: error });
}

/** As tRPC carries it: an AppError keeps its message, everything else becomes "Internal server error". */
export function toTRPCError(error: unknown): TRPCError {
  const appError = toAppError(error);
  if (appError)
    return new TRPCError({ code: trpcCode[appError.code], message: appError.message, cause: appError });
  if (error instanceof TRPCError) return error;
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Internal server error", cause: error });
}
