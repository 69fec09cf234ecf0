import type { pictureChecks as english } from "../en/picture-checks";
import type { Translated } from "../messages";

export const pictureChecks: Translated<typeof english> = {
  empty: "Die Datei ist leer",
  tooLarge: "Die Datei ist größer als 512 KiB",
  otherKind: "Die Datei ist kein Bild im Format PNG, JPEG, WebP oder AVIF",
  incomplete: "Die Datei wurde nicht vollständig hochgeladen",
};
