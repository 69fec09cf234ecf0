import { type AppErrorCode, appErrorStatus, codeOfStatus } from "@/lib/app-error";

/** What the API answers with, or what kept its answer from arriving. */
export type MmrErrorCode =
  | AppErrorCode
  /** No answer: the connection could not be made, or was lost. */
  | "NETWORK"
  /** No answer within `timeoutMs`. */
  | "TIMEOUT"
  /** The signal of the caller or of the client was aborted; `cause` is its reason. */
  | "ABORTED"
  /** A defect of the service, or an answer that is none of its own. */
  | "INTERNAL";

interface Details {
  /** HTTP status; undefined where there was no answer. */
  status?: number | undefined;
  /** Messages by input field; "" holds those of the whole input. */
  fieldErrors?: Record<string, string[]> | undefined;
  /** Names the request in the logs of the service: to be passed on with a report. */
  requestId?: string | undefined;
  /** Seconds after which a retry makes sense. */
  retryAfterSeconds?: number | undefined;
  /** What there is to know by code, such as the current version of a stale record. */
  data?: unknown;
}

/** The one error that calls are rejected with. */
export class MmrError extends Error {
  override readonly name = "MmrError";
  readonly status: number | undefined;
  readonly fieldErrors: Record<string, string[]> | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly data: unknown;

  constructor(
    readonly code: MmrErrorCode,
    message: string,
    details: Details = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.status = details.status;
    this.fieldErrors = details.fieldErrors;
    this.requestId = details.requestId;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.data = details.data;
  }
}

/** The error that an answer describes; `body` is its JSON, or undefined where it is none, as from a gateway. */
export function errorOf(response: Response, body: unknown): MmrError {
  const { status, headers } = response;
  const error = property(body, "error");
  const data = property(error, "data");
  const code = codeOfStatus[status] ?? "INTERNAL";
  const message = property(error, "message");
  const appCode = property(data, "appCode");
  return new MmrError(
    isAppErrorCode(appCode) ? appCode : code,
    typeof message === "string" ? message : `The service responded with status ${status}.`,
    {
      status,
      fieldErrors: fieldErrorsOf(property(data, "fieldErrors")),
      requestId: headers.get("x-request-id") ?? undefined,
      retryAfterSeconds: secondsOf(headers.get("retry-after")),
      data: property(data, "details"),
    },
  );
}

/** One that this version does not know counts as what its status means. */
const isAppErrorCode = (code: unknown): code is AppErrorCode =>
  typeof code === "string" && Object.hasOwn(appErrorStatus, code);

/** Retry-After is a number of seconds or a date (RFC 9110 §10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function fieldErrorsOf(value: unknown): Record<string, string[]> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value).map(([field, messages]) => [
    field,
    Array.isArray(messages) ? messages.map(String) : [],
  ]);
  return Object.fromEntries(entries);
}

/** A property of what may be no object at all. */
export function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
