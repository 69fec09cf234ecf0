import type { peoplesSecondFactors as english } from "../en/peoples-second-factors";
import type { Translated } from "../messages";

export const peoplesSecondFactors: Translated<typeof english> = {
  title: "Zwei-Faktor-Authentifizierung der Personen",
  noun: "Personen",
  search: "Personen suchen",
  searchPlaceholder: "Nach Name oder E-Mail-Adresse suchen",
  show: "Anzeigen",
  everyone: "Alle",
  missing: "Ohne Zwei-Faktor-Authentifizierung",
  on: "Ein",
  off: "Aus",
  empty: {
    notFound: "Keine Personen gefunden",
    notFoundHint: "Kein Name und keine E-Mail-Adresse enthält „{search}“.",
    allUseIt: "Alle verwenden die Zwei-Faktor-Authentifizierung",
    allUseItHint: "Es gibt niemanden ohne.",
  },
  reset: {
    button: "Zurücksetzen",
    label: "Zwei-Faktor-Authentifizierung für {person} zurücksetzen",
    title: "Zwei-Faktor-Authentifizierung für {person} zurücksetzen?",
    description:
      "Vergewissern Sie sich zuerst, dass die Bitte wirklich von dieser Person kommt. Sie wird überall abgemeldet und meldet sich allein mit ihrem Passwort an, bis sie die Zwei-Faktor-Authentifizierung wieder einrichtet.",
    confirm: "Zurücksetzen",
    done: "Die Zwei-Faktor-Authentifizierung von {person} wurde zurückgesetzt",
    failed: "Die Zwei-Faktor-Authentifizierung wurde nicht zurückgesetzt",
  },
};
