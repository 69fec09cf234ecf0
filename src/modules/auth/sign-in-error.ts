import type { AppErrorCode } from "@/lib/app-error";

interface SignInError {
  code: AppErrorCode | "INTERNAL_SERVER_ERROR";
  /** Seconds after which a retry makes sense. */
  retryAfterSeconds?: number | undefined;
}

/** NextAuth passes on nothing of an error but a message: the code, and the seconds to wait behind a colon. */
export function encodeSignInError({ code, retryAfterSeconds }: SignInError): string {
  return retryAfterSeconds === undefined ? code : `${code}:${retryAfterSeconds}`;
}

/** What `encodeSignInError` made; a code that nobody knows for anything else. */
export function decodeSignInError(message: string): { code: string; retryAfterSeconds?: number } {
  const [code = "", seconds] = message.split(":", 2);
  const retryAfterSeconds = Number.parseInt(seconds ?? "", 10);
  return Number.isNaN(retryAfterSeconds) ? { code } : { code, retryAfterSeconds };
}
