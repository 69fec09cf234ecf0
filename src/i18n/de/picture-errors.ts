import type { pictureErrors as english } from "../en/picture-errors";
import type { Translated } from "../messages";

export const pictureErrors: Translated<typeof english> = {
  notFound: "Das Bild {id} wurde nicht gefunden.",
  thereAlready: "Das Produkt hat dieses Bild schon",
  tooMany: "Ein Produkt kann höchstens {max} Bilder haben",
  storageFull:
    "Ihre Organisation hat ihre Grenze von {max} GB an Bildern erreicht. Entfernen Sie einige, um Platz zu schaffen",
};
