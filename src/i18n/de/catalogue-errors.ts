import type { catalogueErrors as english } from "../en/catalogue-errors";
import type { Translated } from "../messages";

export const catalogueErrors: Translated<typeof english> = {
  notAllowed: "Ihre Rolle erlaubt das nicht.",
  cursorOfAnotherOrder: "Dieser Cursor gehört nicht zu einer Liste in dieser Sortierung.",
  listChanged: "Die Liste hat sich inzwischen geändert.",
  quotedName: "„{name}“",
  changedByOther:
    "Jemand anderes hat {others, plural, =0 {{names}} one {{names} und # weiteres Produkt} other {{names} und # weitere Produkte}} inzwischen geändert.",
  stockRefused: "{reason}. Er beträgt jetzt {stock}.",
  countOutdated:
    "Der Bestand beträgt jetzt {stock}, nicht mehr {known}. Prüfen Sie, ob Ihre Zählung die Änderung enthält, und speichern Sie erneut.",
  editNotFound: "Die Änderung {id} wurde nicht gefunden.",
  tooManyToEdit: "Es passen mehr als {max} Produkte. Schränken Sie zuerst die Liste ein.",
  quotaReached:
    "Ihre Organisation hat ihr Limit von {limit, plural, one {{shownLimit} Produkt} other {{shownLimit} Produkten}} erreicht. Löschen Sie eines, um Platz zu schaffen, oder bitten Sie den Support, das Limit zu erhöhen.",
  samplesThere: "Die Beispieldaten sind bereits vorhanden.",
  noSamples: "Es gibt keine Beispieldaten.",
  category: {
    notFound: "Die Kategorie {id} wurde nicht gefunden.",
    tooMany: "Ihre Organisation hat {max} Kategorien, das ist die Höchstzahl.",
    tooDeep: "Der Kategorienbaum kann höchstens {max} Ebenen haben",
    nameTaken: "Hier gibt es bereits eine Kategorie mit diesem Namen",
    belowItself: "Eine Kategorie kann nicht in sich selbst verschoben werden",
    twin: "Eine Ebene höher gibt es bereits eine Kategorie „{name}“. Benennen Sie zuerst eine der beiden um.",
    unknown: "Diese Kategorie gibt es nicht mehr",
  },
  field: {
    notFound: "Eigenes Feld {id} nicht gefunden.",
    tooMany: "Ihre Organisation hat {max} eigene Felder, mehr sind nicht möglich.",
    nameTaken: "Es gibt schon ein Feld mit diesem Namen",
    noOptions: "Fügen Sie mindestens eine Option hinzu",
    onlyChoices: "Nur eine Auswahl hat Optionen",
    unknownOption: "Eine der Optionen gibt es nicht mehr",
    mayNotRemoveOptions: "Ihre Rolle darf keine Optionen entfernen: Produkte verlieren damit ihren Wert",
  },
  value: {
    notNumber:
      "{field} muss eine Zahl sein, zum Beispiel 12.5, mit höchstens 14 Stellen und sechs Nachkommastellen",
    notDate: "{field} muss ein Datum sein, zum Beispiel 2026-01-31",
    noOption: "{field} hat keine Option „{option}“",
    notYesNo: "{field} muss Ja oder Nein sein",
    notLink: "{field} muss ein Link sein, der mit https:// oder http:// beginnt",
    notRaised: "{field} ist weder Zahl noch Betrag und lässt sich daher nicht erhöhen oder senken",
    tooManyDecimals: "{field} ändert sich um eine Zahl mit höchstens {decimals} Nachkommastellen",
  },
  view: {
    notFound: "Die Ansicht {id} wurde nicht gefunden.",
    tooMany:
      "Sie haben {most} Ansichten, das ist die Höchstzahl. Löschen Sie eine, um eine weitere zu speichern.",
    nameTaken: "Sie haben bereits eine Ansicht mit diesem Namen.",
    sharedNameTaken: "Es gibt bereits eine geteilte Ansicht mit diesem Namen.",
  },
};
