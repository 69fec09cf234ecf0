import type { conflicts as english } from "../en/conflicts";
import type { Translated } from "../messages";

export const conflicts: Translated<typeof english> = {
  yourValue: "Ihr Wert",
  currentValue: "Aktueller Wert",
  on: "Ein",
  off: "Aus",
  empty: "leer",
  choose:
    "Wählen Sie für jedes Feld, was bleiben soll, und speichern Sie dann. Ihre Eingaben gehen nicht verloren.",
  notAffected:
    "Diese Änderungen werden jetzt angezeigt, Ihre Felder sind nicht betroffen. Speichern Sie, um Ihre Änderungen zu übernehmen. Ihre Eingaben gehen nicht verloren.",
  notSaved: "Die Änderungen wurden nicht gespeichert",
  noChanges: "Keine Änderungen zu speichern",
};
