import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";

const t = textsOf("requests");

/** An error that lists problems by field, parameter or header. */
export const invalidFields = (fieldErrors: Record<string, string[]>) =>
  new AppError("BAD_REQUEST", t("invalidFields"), { fieldErrors });
