import type { seats as english } from "../en/seats";
import type { Translated } from "../messages";

export const seats: Translated<typeof english> = {
  left: "Noch {left} von {limit} {seats, plural, one {Platz} other {Plätzen}} frei. Jede Einladung belegt einen.",
  allTaken: "{seats, plural, one {Der einzige Platz ist belegt} other {Alle {limit} Plätze sind belegt}}",
  allTakenHint:
    "Widerrufen Sie eine offene Einladung oder deaktivieren Sie eine Person, bevor Sie weitere einladen.",
};
