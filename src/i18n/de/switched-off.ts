import type { switchedOff as english } from "../en/switched-off";
import type { Translated } from "../messages";

export const switchedOff: Translated<typeof english> = {
  title: {
    branding: "Das Branding ist ausgeschaltet",
    bulkInvitations: "Das Einladen mehrerer Personen ist ausgeschaltet",
  },
  text: "Die Funktion ist für {organization} nicht aktiviert. Der Betreiber dieses Dienstes kann sie aktivieren.",
  toOverview: "Zur Übersicht",
  getHelp: "Hilfe erhalten",
};
