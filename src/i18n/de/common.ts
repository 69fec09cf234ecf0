import type { common as english } from "../en/common";
import type { Translated } from "../messages";

export const common: Translated<typeof english> = {
  breadcrumbs: "Navigationspfad",
  cancel: "Abbrechen",
  close: "Schließen",
  closeNavigation: "Navigation schließen",
  copied: "Kopiert",
  notCopied: {
    title: "Ihr Browser hat das Kopieren nicht erlaubt",
    explanation: "Markieren Sie den Text und kopieren Sie ihn selbst.",
  },
  notifications: "Benachrichtigungen",
  undo: "Rückgängig",
  ctrlZ: "Strg+Z",
  undoKeys: "Geht auch mit <keys></keys>",
};
