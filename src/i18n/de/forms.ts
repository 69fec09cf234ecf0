import type { forms as english } from "../en/forms";
import type { Translated } from "../messages";

export const forms: Translated<typeof english> = {
  optional: "Optional",
  email: "E-Mail-Adresse",
  password: "Passwort",
  showPassword: "Passwort anzeigen",
  hidePassword: "Passwort verbergen",
  firstName: "Vorname",
  lastName: "Nachname",
  duration: "Von {min} bis {max} ({longest}).",
  pictureFiles: "PNG, JPEG, WebP oder AVIF, höchstens 512 KiB.",
};
