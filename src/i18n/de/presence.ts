import type { presence as english } from "../en/presence";
import type { Translated } from "../messages";

export const presence: Translated<typeof english> = {
  title: "Auf dieser Seite",
  showEveryone: "{label}. Alle auf dieser Seite anzeigen",
  support: "{name} (Plattform-Support)",
  editing: {
    label: "Bearbeitet gerade",
    inSupport: "Bearbeitet gerade, in einer Support-Sitzung als {name}",
    one: "{name} bearbeitet gerade",
    two: "{first} und {second} bearbeiten gerade",
    more: "{first} und {others} weitere bearbeiten gerade",
  },
  viewing: {
    label: "Liest mit",
    inSupport: "Liest mit, in einer Support-Sitzung als {name}",
    one: "{name} liest mit",
    two: "{first} und {second} lesen mit",
    more: "{first} und {others} weitere lesen mit",
  },
};
