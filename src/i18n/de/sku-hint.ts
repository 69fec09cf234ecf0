import type { skuHint as english } from "../en/sku-hint";
import type { Translated } from "../messages";

export const skuHint: Translated<typeof english> = {
  rules: "5 bis 50 Zeichen, eindeutig in Ihrer Organisation. Groß- und Kleinschreibung zählt.",
  looksLike: "Sieht aus wie die SKU von <twins></twins>, ist aber eine andere.",
  twin: "„{name}“ (<sku></sku>)",
  twinInTrash: "„{name}“ (<sku></sku>, im Papierkorb)",
};
