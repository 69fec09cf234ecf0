import type { TRPCError } from "@trpc/server";
import { AppError } from "@/lib/app-error";
import { IdempotentReplay } from "@/server/idempotency/stored-responses";
import { logger } from "./logger";

interface Logged {
  request: { requestId: string };
  /** The principal, as far as it is known. */
  logFields: object;
}

/** The outcome of a call, in logs and metrics: "OK", or an error code. */
export function outcomeOf(error: TRPCError | undefined): string {
  if (!error) return "OK";
  if (error instanceof IdempotentReplay) return "REPLAYED";
  return error.cause instanceof AppError ? error.cause.code : error.code;
}

/** Whether a call failed by a fault of the service, and not of its request. */
export const isDefect = (error: TRPCError | undefined): boolean => error?.code === "INTERNAL_SERVER_ERROR";

/** Writes the log line of a procedure call or file download; each has exactly one. */
export function logCall(
  { request: { requestId }, logFields }: Logged,
  procedure: string,
  type: string,
  durationMs: number,
  outcome: string,
  error: TRPCError | undefined,
): void {
  logger()[isDefect(error) ? "error" : "info"]({
    requestId,
    procedure,
    type,
    ...logFields,
    ms: Math.round(durationMs * 10) / 10,
    outcome,
    ...(isDefect(error) || error?.code === "SERVICE_UNAVAILABLE" ? { error: error?.cause } : {}),
  });
}
