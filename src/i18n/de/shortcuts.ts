import type { shortcuts as english } from "../en/shortcuts";
import type { Translated } from "../messages";

export const shortcuts: Translated<typeof english> = {
  keys: {
    control: "Strg",
    shift: "Umschalt",
    home: "Pos1",
    end: "Ende",
    enter: "Eingabe",
    escape: "Esc",
  },
  anywhere: {
    title: "Überall",
    search: "Suchen, eine Seite öffnen oder einen Befehl ausführen",
    searchList: "Die Liste der Seite durchsuchen",
    undo: "Rückgängig machen, solange eine Meldung es anbietet",
    show: "Diese Tastenkürzel anzeigen",
    close: "Schließen, was offen ist, oder die Suche leeren",
  },
  rows: {
    title: "In den Zeilen einer Liste",
    move: "Zu einer anderen Zeile wechseln",
    moveWithin: "Innerhalb der Zeile navigieren",
    moveToEnds: "Zur ersten oder letzten Zeile wechseln",
    open: "Die Zeile öffnen",
    select: "Die Zeile auswählen",
    selectSeveral: "Mehrere Zeilen auswählen",
  },
};
