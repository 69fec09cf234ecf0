import type { personActivity as english } from "../en/person-activity";
import type { Translated } from "../messages";

export const personActivity: Translated<typeof english> = {
  title: "Verlauf",
  all: "Gesamte Aktivität",
  show: "Anzeigen",
  sides: {
    by: "Von dieser Person",
    to: "Änderungen am Konto",
  },
  loadingFailed: "Der Verlauf konnte nicht geladen werden",
  none: "Noch keine Aktivität.",
};
