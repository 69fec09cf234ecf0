import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { can, type Grants } from "@/lib/permissions";

const t = textsOf("productErrors");

/** Whether a cost price is read at all: what is not read cannot leak. */
export type CostView = "shown" | "hidden";

/** Cost prices exist only for those who may see them. */
export const costViewOf = (viewer: Grants): CostView => (can(viewer, "products:cost") ? "shown" : "hidden");

/**
 * Throws AppError FORBIDDEN if a cost price is given by somebody who may not see any: it is never left out silently. `field` is what
 * the input calls it, if it is part of the input.
 */
export function assertMayGiveCost(viewer: Grants, given: { cost?: unknown }, field?: string): void {
  if (given.cost === undefined || costViewOf(viewer) === "shown") return;
  const message = t("mayNotSeeCosts");
  throw new AppError(
    "FORBIDDEN",
    message,
    field === undefined ? {} : { fieldErrors: { [field]: [message] } },
  );
}
