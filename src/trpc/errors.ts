import { TRPCClientError } from "@trpc/client";
import type { z } from "zod";
import type { AppRouter } from "@/api/root";
import { textsOf } from "@/i18n/texts";
import type { Wording } from "@/i18n/translator";
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

/** The response to a call did not come from the API: a proxy's page, or Next's for a defect. */
export class UnexpectedResponse extends Error {
  constructor(readonly status: number) {
    super(`Unexpected response (HTTP ${status})`);
  }
}

/** The browser knows that it has no network. */
export const isOffline = (): boolean => typeof navigator !== "undefined" && navigator.onLine === false;

const texts = textsOf("errors");

/**
 * Why a call failed: the API's own message, or what is known about the lack of one, with an advice for that. Components pass their texts
 * of errors, since servers may render them.
 */
export function errorMessage(error: unknown, advice?: string, t: Wording<"errors"> = texts): string {
  const known = appErrorOf(error);
  if (known?.code === "UNAUTHORIZED") return t("sessionEnded");
  if (known) return known.message;
  if (error instanceof TRPCClientError && error.cause instanceof UnexpectedResponse) {
    return t("unexpectedResponse", { status: String(error.cause.status) });
  }
  if (isOffline()) return t("offline");
  return t("unreachable", { advice: advice ?? t("checkConnection") });
}

/** The current state of what was to be changed, if the error says that it has changed meanwhile. */
export function currentOf<Current>(
  error: ApiError | null,
  stale: z.ZodType<{ current: Current }>,
): Current | undefined {
  return error?.code === "STALE_VERSION" ? stale.safeParse(error.data).data?.current : undefined;
}

function fromResponse({ data, message }: TRPCClientError<AppRouter>): ApiError | null {
  const code = data?.appCode ?? codeOfStatus[data?.httpStatus ?? 0];
  if (!data || !code) return null;
  const { fieldErrors, retryAfterSeconds, details, requestId } = data;
  return { code, message, fieldErrors, retryAfterSeconds, data: details, requestId };
}
