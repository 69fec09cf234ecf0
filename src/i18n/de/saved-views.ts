import type { savedViews as english } from "../en/saved-views";
import type { Translated } from "../messages";

export const savedViews: Translated<typeof english> = {
  button: "Ansicht: {view}",
  buttonChanged: "Ansicht: {view}, geändert",
  changed: "geändert",
  menu: "Ansichten",
  statuses: {
    draft: "Entwürfe",
    archived: "Archiviert",
    trash: "Papierkorb",
  },
  own: "Ihre Ansichten",
  shared: "Mit allen geteilt",
  saveChanges: "Änderungen an „{view}“ speichern",
  saveAsNew: "Als neue Ansicht speichern…",
  manage: "Ansichten verwalten…",
  myDefault: "Mein Standard",
  shareWithEveryone: "Mit allen geteilt",
  everyonesDefault: "Standard für alle",
  saved: "Die Ansicht „{view}“ wurde gespeichert",
  notSaved: "Die Ansicht wurde nicht gespeichert",
  notChanged: "Ihre Ansichten wurden nicht geändert",
  deleted: "Die Ansicht „{view}“ wurde gelöscht",
  undo: "Rückgängig",
  badges: {
    default: "Standard",
    everyonesDefault: "Standard für alle",
    shared: "Geteilt",
  },
  saving: {
    title: "Diese Ansicht speichern",
    description:
      "Speichert Suche, Filter, Sortierung, Spalten und Seitengröße. Nur Sie können die Ansicht sehen.",
    descriptionForSharing:
      "Speichert Suche, Filter, Sortierung, Spalten und Seitengröße. Nur Sie können die Ansicht sehen, bis Sie sie teilen.",
    save: "Ansicht speichern",
  },
  managing: {
    title: "Ansichten",
    none: "Sie haben keine gespeicherten Ansichten.",
    save: "Speichern",
    edit: "Ansicht „{view}“ bearbeiten",
    delete: "Ansicht „{view}“ löschen",
  },
  form: {
    name: "Name",
    isDefault: "Als Standard verwenden",
    isDefaultHelp: "Die Liste öffnet sich mit dieser Ansicht.",
    cancel: "Abbrechen",
  },
};
