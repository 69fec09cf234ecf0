import type { localization as english } from "../en/localization";
import type { Translated } from "../messages";

export const localization: Translated<typeof english> = {
  title: "Lokalisierung",
  loadingFailed: "Die Lokalisierung konnte nicht geladen werden",
  saved: "Die Lokalisierung wurde gespeichert",
  changedByOther: "Jemand anderes hat die Lokalisierung geändert",
  save: "Lokalisierung speichern",
  useMyTimeZone: "Meine Zeitzone verwenden: {timeZone}",
  fields: {
    language: "Sprache",
    locale: "Zahlen- und Datumsformat",
    currency: "Währung",
    timeZone: "Zeitzone",
  },
  help: {
    language: "Für Seiten und E-Mails aller, die in ihrem Profil keine andere gewählt haben.",
    locale: "Eine Sprache und ein Land, etwa en-US oder de-AT.",
    currency: "Beträge bleiben, wie sie sind: Beim Wechsel der Währung werden keine Preise umgerechnet.",
    timeZone:
      "Eine Region und Stadt, etwa Europe/Berlin, oder UTC. Danach richten sich die Tage in der Übersicht und in der Aktivität; andere Zeiten werden in der Zeitzone der jeweiligen Person angezeigt.",
  },
};
