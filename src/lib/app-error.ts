/**
 * Errors that clients can act on, by a code shared by server and client. Anything else that is thrown is a defect or an
 * outage: it is logged with its cause and reaches the client masked.
 */
export const appErrorStatus = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  INVALID_CREDENTIALS: 401,
  /** The password is right, and a second factor is required. */
  TOTP_REQUIRED: 401,
  INVALID_TOTP: 401,
  FORBIDDEN: 403,
  CSRF: 403,
  TENANT_SUSPENDED: 403,
  /** Only the own profile is accessible until the person has set up a second factor. */
  SECOND_FACTOR_REQUIRED: 403,
  EMAIL_NOT_VERIFIED: 403,
  NOT_FOUND: 404,
  /** An emailed link, or another one-time token. */
  LINK_UNKNOWN: 404,
  LINK_USED: 409,
  LINK_EXPIRED: 409,
  TENANT_NOT_FOUND: 404,
  /** The organization has moved to another subdomain. */
  TENANT_MOVED: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  DUPLICATE: 409,
  STALE_VERSION: 409,
  /** A limit of the organization is reached. */
  LIMIT_REACHED: 409,
  /** The version in If-Match is not the current one. */
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  /** A change without the version that it applies to. */
  PRECONDITION_REQUIRED: 428,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
} as const;

export type AppErrorCode = keyof typeof appErrorStatus;

/** The code for a status without one of ours, such as for invalid input. */
export const codeOfStatus: Readonly<Record<number, AppErrorCode>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

export interface AppErrorDetails {
  /** Messages by input field, for forms. */
  fieldErrors?: Record<string, string[]>;
  /** Seconds after which a retry makes sense; becomes Retry-After. */
  retryAfterSeconds?: number;
  /** Details to act on the error, for example the current version of a stale record. */
  data?: unknown;
}

/**
 * An error that clients can act on: its code gives the HTTP status, its message is for people, and its details go to the
 * client, apart from `cause`, which is only logged.
 */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly details: AppErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get statusCode(): number {
    return appErrorStatus[this.code];
  }
}

/** An error whose message is shown at one field of the input. */
export const fieldError = (code: AppErrorCode, field: string, message: string, options?: ErrorOptions) =>
  new AppError(code, message, { fieldErrors: { [field]: [message] } }, options);
