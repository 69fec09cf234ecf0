import type { productQuota as english } from "../en/product-quota";
import type { Translated } from "../messages";

export const productQuota: Translated<typeof english> = {
  reached:
    "Ihre Organisation hat ihr Limit von {limit, plural, one {{shownLimit} Produkt} other {{shownLimit} Produkten}} erreicht.",
  advice: "Löschen Sie eines, um Platz zu schaffen, oder bitten Sie den Support, das Limit zu erhöhen.",
  scarce:
    "Sie können noch {left, plural, one {1 Produkt} other {{shownLeft} Produkte}} hinzufügen (Limit: {shownLimit}).",
  scarceAdvice: "Der Support kann das Limit erhöhen.",
};
