import type { subdomain as english } from "../en/subdomain";
import type { Translated } from "../messages";

export const subdomain: Translated<typeof english> = {
  title: "Subdomain",
  current: "Aktuelle Subdomain",
  new: "Neue Subdomain",
  hint: "Buchstaben, Ziffern und Bindestriche. Sie können zu einer früheren Subdomain zurückkehren.",
  change: "Subdomain ändern",
  notChanged: "Die Subdomain wurde nicht geändert",
  changedByOther:
    "Jemand anderes hat inzwischen die Einstellungen geändert. Prüfen Sie sie und versuchen Sie es dann noch einmal.",
  alreadyYours: "Das ist bereits Ihre Subdomain",
  unsavedChanges: "Speichern oder verwerfen Sie zuerst Ihre anderen Änderungen.",
  confirmTitle: "Zu {host} umziehen?",
  confirmLabel: "Geben Sie zur Bestätigung die aktuelle Subdomain {subdomain} ein",
  consequences: {
    redirect:
      "{host} leitet {days, number} Tage lang auf die neue Subdomain weiter. Die alte kann niemand sonst jemals verwenden.",
    signIn: "Alle müssen sich auf der neuen Subdomain neu anmelden, auch Sie.",
    programs: "Programme müssen die neue Subdomain aufrufen. Ihre Schlüssel und Tokens bleiben gültig.",
    limit: "Eine Subdomain kann {moves, number} Mal innerhalb von {days, number} Tagen geändert werden.",
  },
};
