import type { customFieldValues as english } from "../en/custom-field-values";
import type { Translated } from "../messages";

export const customFieldValues: Translated<typeof english> = {
  title: "Weitere Felder",
  edit: "Felder bearbeiten",
  linkExample: "https://example.com",
  none: "Kein Wert",
  yes: "Ja",
  no: "Nein",
};
