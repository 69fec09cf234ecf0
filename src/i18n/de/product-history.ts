import type { productHistory as english } from "../en/product-history";
import type { Translated } from "../messages";

export const productHistory: Translated<typeof english> = {
  title: "Verlauf",
  loadingFailed: "Der Verlauf konnte nicht geladen werden",
  none: "Noch keine Änderungen.",
  older: "Ältere Änderungen anzeigen",
  by: "von {name}",
};
