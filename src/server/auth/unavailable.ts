import { AppError } from "@/lib/app-error";

/**
 * For the `catch` of Redis calls: throws AppError SERVICE_UNAVAILABLE. Without Redis nobody is let in and nobody is signed
 * out, so the caller may try again.
 */
export function throwAuthUnavailable(cause: unknown): never {
  throw new AppError(
    "SERVICE_UNAVAILABLE",
    "Sign-in is not available at the moment.",
    { retryAfterSeconds: 2 },
    { cause },
  );
}

/** For attempts that would wait too long. */
export const tooManySignIns = () =>
  new AppError("SERVICE_UNAVAILABLE", "Too many sign-ins at the moment. Try again in a few seconds.", {
    retryAfterSeconds: 5,
  });
