import type { pictureErrors as english } from "../en/picture-errors";
import type { Translated } from "../messages";

export const pictureErrors: Translated<typeof english> = {
  notFound: "Das Bild {id} wurde nicht gefunden.",
  thereAlready: "Das Produkt hat dieses Bild schon",
  tooMany: "Ein Produkt kann höchstens {max} Bilder haben",
};
