import type { retention as english } from "../en/retention";
import type { Translated } from "../messages";

export const retention: Translated<typeof english> = {
  title: "Aufbewahrung der Aktivität",
  loadingFailed: "Die Einstellung konnte nicht geladen werden",
  explanation:
    "Die Aktivität zeigt, wer was geändert hat. Ältere Einträge werden endgültig gelöscht; bereits heruntergeladene Exporte sind davon nicht betroffen.",
  legend: "Aktivität aufbewahren",
  choices: {
    forever: "Unbegrenzt",
    days: "{days, plural, one {# Tag} other {# Tage}}",
    years: "{years, plural, one {# Jahr} other {# Jahre}}",
    custom: "Eigene Dauer",
  },
  daysField: "Tage",
  save: "Speichern",
  notSaved: "Die Einstellung wurde nicht gespeichert",
  keptForever: "Die Aktivität wird unbegrenzt aufbewahrt",
  keptFor: "Die Aktivität wird {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt",
  changedByOtherToForever:
    "Jemand anderes hat dies inzwischen auf „Unbegrenzt“ gestellt. Ihre Auswahl ist noch da: Prüfen Sie sie und speichern Sie dann noch einmal.",
  changedByOther:
    "Jemand anderes hat dies inzwischen auf {days, plural, one {# Tag} other {# Tage}} gestellt. Ihre Auswahl ist noch da: Prüfen Sie sie und speichern Sie dann noch einmal.",
  password: {
    title: "Aufbewahrung der Aktivität ändern?",
    save: "Einstellung speichern",
  },
  confirm: {
    title: "Aktivität nur {days, plural, one {# Tag} other {# Tage}} lang aufbewahren?",
    deleteAndSave: "Löschen und speichern",
    nothing:
      "Es gibt nichts aus der Zeit vor dem <keptSince></keptSince>. Von nun an wird ältere Aktivität jeden Tag gelöscht.",
    exact:
      "{entries, plural, one {{shownEntries} Eintrag vom <oldest></oldest> bis zum <keptSince></keptSince> wird} other {{shownEntries} Einträge vom <oldest></oldest> bis zum <keptSince></keptSince> werden}} innerhalb einer Stunde gelöscht. Das lässt sich nicht rückgängig machen.",
    atLeast:
      "Mehr als {entries, plural, one {{shownEntries} Eintrag vom <oldest></oldest> bis zum <keptSince></keptSince> wird} other {{shownEntries} Einträge vom <oldest></oldest> bis zum <keptSince></keptSince> werden}} innerhalb einer Stunde gelöscht. Das lässt sich nicht rückgängig machen.",
  },
};
