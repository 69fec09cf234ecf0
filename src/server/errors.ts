import { textsOf } from "@/i18n/texts";
import "@/i18n/texts.server";
import { TRPCError } from "@trpc/server";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import { isRedisUnavailable } from "@/server/cache/errors";
import { isContention, isDatabaseUnavailable, isWriteOutage } from "@/server/db/client";
import type { HttpError } from "@/server/http/error-response";

const t = textsOf("service");
const tRequest = textsOf("requests");

/** The error of a defect; its cause is only logged. */
export const internalError: HttpError = {
  code: "INTERNAL_SERVER_ERROR",
  get message() {
    return tRequest("internal");
  },
  statusCode: 500,
};

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
    message: () => t("readOnly"),
    retryAfterSeconds: 30,
  },
  {
    is: isDatabaseUnavailable,
    message: () => t("databaseUnavailable"),
    retryAfterSeconds: 5,
  },
  {
    is: isContention,
    message: () => t("contention"),
    retryAfterSeconds: 1,
  },
  {
    is: isRedisUnavailable,
    message: () => t("partUnavailable"),
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
  return new AppError("SERVICE_UNAVAILABLE", message(), { retryAfterSeconds }, { cause: error });
}

/** As tRPC carries it: an AppError keeps its message, everything else becomes `internalError`. */
export function toTRPCError(error: unknown): TRPCError {
  const appError = toAppError(error);
  if (appError)
    return new TRPCError({ code: trpcCode[appError.code], message: appError.message, cause: appError });
  if (error instanceof TRPCError) return error;
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: internalError.message, cause: error });
}
