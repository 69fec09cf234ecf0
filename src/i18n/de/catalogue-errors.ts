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
  view: {
    notFound: "Die Ansicht {id} wurde nicht gefunden.",
    tooMany:
      "Sie haben {most} Ansichten, das ist die Höchstzahl. Löschen Sie eine, um eine weitere zu speichern.",
    nameTaken: "Sie haben bereits eine Ansicht mit diesem Namen.",
    sharedNameTaken: "Es gibt bereits eine geteilte Ansicht mit diesem Namen.",
  },
};
