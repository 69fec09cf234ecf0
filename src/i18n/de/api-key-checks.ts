import type { apiKeyChecks as english } from "../en/api-key-checks";
import type { Translated } from "../messages";

export const apiKeyChecks: Translated<typeof english> = {
  noScope: "Wählen Sie mindestens eine Berechtigung",
  past: "Wählen Sie einen Zeitpunkt in der Zukunft",
  tooFar: "Wählen Sie einen Zeitpunkt in den nächsten {years} Jahren",
};
