import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";

const t = textsOf("authErrors");

/**
 * For the `catch` of Redis calls: throws AppError SERVICE_UNAVAILABLE. Without Redis nobody is let in and nobody is signed
 * out, so the caller may try again.
 */
export function throwAuthUnavailable(cause: unknown): never {
  throw new AppError("SERVICE_UNAVAILABLE", t("unavailable"), { retryAfterSeconds: 2 }, { cause });
}

/** For attempts that would wait too long. */
export const tooManySignIns = () =>
  new AppError("SERVICE_UNAVAILABLE", t("tooManySignIns"), {
    retryAfterSeconds: 5,
  });
