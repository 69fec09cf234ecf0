import type { signInRules as english } from "../en/sign-in-rules";
import type { Translated } from "../messages";

export const signInRules: Translated<typeof english> = {
  title: "Anmelderegeln",
  loadingFailed: "Die Regeln konnten nicht geladen werden",
  save: "Speichern",
  saved: "Die Regeln wurden gespeichert",
  notSaved: "Die Regeln wurden nicht gespeichert",
  nothingToSave: "Keine Änderungen zu speichern",
  password: {
    title: "Anmelderegeln ändern?",
    save: "Regeln speichern",
  },
  conflict: {
    title: "Jemand anderes hat diese Regeln geändert",
    explanation:
      "Die anderen Änderungen werden angezeigt, und Ihre Auswahl ist noch da. Prüfen Sie beides und speichern Sie dann noch einmal.",
  },
  fields: {
    isRequired: "Zwei-Faktor-Authentifizierung ist Pflicht",
    day: "Pflicht ab",
    lifetime: "Sitzungsdauer",
    hours: "Stunden",
  },
  secondFactor: {
    legend: "Zwei-Faktor-Authentifizierung für alle",
    label: "Zwei-Faktor-Authentifizierung verlangen",
    help: "Wer sie noch nicht eingerichtet hat, wird bis zum gewählten Datum daran erinnert. Danach lässt sich nur noch die Seite zum Einrichten öffnen.",
    from: "Ab",
    fromHelp: "Wählen Sie den heutigen Tag, um sie sofort zu verlangen.",
  },
  lifetime: {
    explanation:
      "Nach dieser Zeit müssen sich alle neu anmelden, auch wenn sie gerade aktiv sind. Sie zählt ab der Anmeldung.",
    none: "Solange sie genutzt werden",
    noneHelp: "Sitzungen enden nach 7 Tagen ohne Aktivität.",
    custom: "Eigene Dauer",
    hours: "Stunden",
    longest: "30 Tage",
    shorter: "Sitzungen, die älter sind, enden, sobald Sie speichern, möglicherweise auch Ihre eigene.",
  },
  problems: {
    day: "Wählen Sie ein Datum",
    hours: "Geben Sie eine ganze Zahl von {min} bis {max} ein",
  },
};
