import { AppError } from "@/lib/app-error";
import type { Redemption } from "./one-time-tokens";

/** Why a link of a mail does not work. What to do next is the page's to say. */
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
