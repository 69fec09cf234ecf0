import type { accentChecks as english } from "../en/accent-checks";
import type { Translated } from "../messages";

export const accentChecks: Translated<typeof english> = {
  notAColor: "Geben Sie eine Farbe als # und sechs Hexadezimalziffern ein, zum Beispiel #2458d6",
  hardToRead:
    "Weißer Text ist auf dieser Farbe schwer zu lesen. Der nächstliegende geeignete Farbton ist {color}",
};
