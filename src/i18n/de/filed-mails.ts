import type { filedMails as english } from "../en/filed-mails";
import type { Translated } from "../messages";

export const filedMails: Translated<typeof english> = {
  title: "E-Mails",
  explanation:
    "Es ist kein Mailserver konfiguriert, deshalb verlässt keine E-Mail diesen Rechner. Diese wären versendet worden, die neuesten zuerst.",
  none: "Noch keine E-Mails",
  createOrReset:
    "Erstellen Sie einen Arbeitsbereich oder setzen Sie ein Passwort zurück, und die E-Mail erscheint hier.",
  reset: "Setzen Sie ein Passwort zurück, und die E-Mail erscheint hier.",
  sentTo: "An {recipient}, <time></time>",
  viewHtml: "HTML anzeigen",
};
