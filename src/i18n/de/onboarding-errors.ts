import type { onboardingErrors as english } from "../en/onboarding-errors";
import type { Translated } from "../messages";

export const onboardingErrors: Translated<typeof english> = {
  signUpClosed:
    "Die Registrierung ist geschlossen. Bitten Sie den Betreiber dieses Dienstes um einen Arbeitsbereich.",
  noDemo: "Hier gibt es keine Demo.",
  demosInUse:
    "Alle Demo-Arbeitsbereiche sind belegt. Versuchen Sie es in {unit, select, hours {{count, plural, one {# Stunde} other {# Stunden}}} minutes {{count, plural, one {# Minute} other {# Minuten}}} other {{count, plural, one {# Sekunde} other {# Sekunden}}}} erneut{signUp, select, open {, oder erstellen Sie einen eigenen Arbeitsbereich} other {}}.",
};
