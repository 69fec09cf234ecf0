/* What rows of the trash have, and those of other lists do not. */

export { StatusBadge } from "@/modules/catalogue/products/ui/status-badge";
export { RestoreButton } from "./restore-button";
