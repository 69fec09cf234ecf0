import type { productPictures as english } from "../en/product-pictures";
import type { Translated } from "../messages";

export const productPictures: Translated<typeof english> = {
  title: "Bilder",
  open: "Bild {position} öffnen",
  place: "Bild {position} von {count}",
  previous: "Vorheriges Bild",
  next: "Nächstes Bild",
  close: "Schließen",
  add: "Bilder hinzufügen",
  arrange: "Anordnen und beschreiben",
  done: "Fertig",
  help: "Oder hierher ziehen oder einfügen. PNG, JPEG, WebP oder AVIF, höchstens {max}.",
  tooMany: "Ein Produkt kann höchstens {max} Bilder haben",
  order: "Reihenfolge der Bilder",
  altOf: "Was Bild {position} zeigt",
  altPlaceholder: "Was das Bild zeigt",
  earlier: "Bild {position} nach oben",
  later: "Bild {position} nach unten",
  moved: "An Position {position} von {count} verschoben",
  remove: "Bild {position} entfernen",
  removeTitle: "Dieses Bild entfernen?",
  removeDescription: "Es wird endgültig gelöscht.",
  removeConfirm: "Bild entfernen",
  notSaved: "Das Bild wurde nicht geändert",
  notRemoved: "Das Bild wurde nicht entfernt",
};
