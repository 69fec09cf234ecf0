import type { Translator } from "@/i18n/translations";
import type { Expiry } from "./api-key-values";

/** The label of a choice. */
export function expiryLabel(expiry: Expiry, t: Translator<"apiKeys">): string {
  if (expiry === "day" || expiry === "none") return t(`expiry.open.${expiry}`);
  return expiry === "365" ? t("expiry.years", { years: 1 }) : t("expiry.days", { days: Number(expiry) });
}
