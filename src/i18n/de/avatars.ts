import type { avatars as english } from "../en/avatars";
import type { Translated } from "../messages";

export const avatars: Translated<typeof english> = {
  title: "Bild",
  notChanged: "Ihr Bild wurde nicht geändert",
  saved: "Ihr Bild wurde gespeichert",
  removed: "Ihr Bild wurde entfernt",
  choose: "Bild auswählen",
  chooseAnother: "Anderes Bild auswählen",
  remove: "Bild entfernen",
  help: "Gezeigt wird das mittlere Quadrat, und nur Personen Ihrer Organisation sehen es.",
};
