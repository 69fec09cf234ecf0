import type { AppErrorCode } from "@/lib/app-error";

interface SignInError {
  code: AppErrorCode | "INTERNAL_SERVER_ERROR";
  /** Seconds after which a retry makes sense. */
  retryAfterSeconds?: number | undefined;
}

/** NextAuth passes on only the message of an error: the code, and the seconds to wait after a colon. */
export function encodeSignInError({ code, retryAfterSeconds }: SignInError): string {
  return retryAfterSeconds === undefined ? code : `${code}:${retryAfterSeconds}`;
}

/** Decodes the result of `encodeSignInError`; anything else becomes a generic code. */
export function decodeSignInError(message: string): { code: string; retryAfterSeconds?: number } {
  const [code = "", seconds] = message.split(":", 2);
  const retryAfterSeconds = Number.parseInt(seconds ?? "", 10);
  return Number.isNaN(retryAfterSeconds) ? { code } : { code, retryAfterSeconds };
}
