import { type AppErrorCode, appErrorStatus, codeOfStatus } from "@/lib/app-error";

/** The error codes of the API, and of failures without a response. */
export type MmrErrorCode =
  | AppErrorCode
  /** No response: the connection failed or was lost. */
  | "NETWORK"
  /** No response within `timeoutMs`. */
  | "TIMEOUT"
  /** The signal of the caller or of the client was aborted; `cause` is its reason. */
  | "ABORTED"
  /** A server error, or a response that is not from the service. */
  | "INTERNAL";

interface Details {
  /** HTTP status; undefined without a response. */
  status?: number | undefined;
  /** Messages by input field; "" has those of the whole input. */
  fieldErrors?: Record<string, string[]> | undefined;
  /** Identifies the request in the logs of the service: include it in reports. */
  requestId?: string | undefined;
  /** Seconds after which a retry makes sense. */
  retryAfterSeconds?: number | undefined;
  /** Details by code, such as the current version of a stale record. */
  data?: unknown;
}

/** The only error that calls are rejected with. */
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

/** The error of a response; `body` is its JSON, or undefined if it is not JSON, as from a gateway. */
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

/** An unknown code is replaced by that of the status. */
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

/** A property of a value that may not be an object. */
export function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
