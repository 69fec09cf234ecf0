import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { Redemption } from "./one-time-tokens";

const t = textsOf("authErrors");

/** Why an emailed link does not work. The page says what to do next. */
export function linkProblem(status: Exclude<Redemption["status"], "good">): AppError {
  switch (status) {
    case "used":
      return new AppError("LINK_USED", t("linkUsed"));
    case "expired":
      return new AppError("LINK_EXPIRED", t("linkExpired"));
    case "unknown":
      return new AppError("LINK_UNKNOWN", t("linkUnknown"));
  }
}
