import type { personPicker as english } from "../en/person-picker";
import type { Translated } from "../messages";

export const personPicker: Translated<typeof english> = {
  choose: "Person auswählen",
  search: "Nach Name oder E-Mail-Adresse suchen",
  people: "Personen",
  searching: "Wird gesucht…",
  nobodyFound: "Niemand gefunden.",
  typeToFind: "Tippen Sie, um weitere zu finden.",
  chosen: "ausgewählt",
};
