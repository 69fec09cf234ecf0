import { AppError } from "@/lib/app-error";
import type { Redemption } from "./one-time-tokens";

/** Why an emailed link does not work. The page says what to do next. */
export function linkProblem(status: Exclude<Redemption["status"], "good">): AppError {
  switch (status) {
    case "used":
      return new AppError("LINK_USED", "This link has already been used.");
    case "expired":
      return new AppError("LINK_EXPIRED", "This link has expired, or a newer one was sent.");
    case "unknown":
      return new AppError("LINK_UNKNOWN", "This link is incomplete, or belongs to another workspace.");
  }
}
