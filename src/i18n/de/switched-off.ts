import type { switchedOff as english } from "../en/switched-off";
import type { Translated } from "../messages";

export const switchedOff: Translated<typeof english> = {
  title: {
    branding: "Das Branding ist ausgeschaltet",
    bulkInvitations: "Das Einladen mehrerer Personen auf einmal ist ausgeschaltet",
  },
  text: "Die Funktion ist für {organization} nicht freigeschaltet. Der Betreiber dieses Dienstes kann sie freischalten.",
  toOverview: "Zur Übersicht",
  getHelp: "Hilfe erhalten",
};
