import type { apiKeyErrors as english } from "../en/api-key-errors";
import type { Translated } from "../messages";

export const apiKeyErrors: Translated<typeof english> = {
  notFound: "Der API-Schlüssel wurde nicht gefunden.",
  tooMany:
    "Sie haben {max} API-Schlüssel, mehr sind nicht möglich. Widerrufen Sie einen, um einen weiteren zu erstellen.",
  scopeNotAllowed:
    "Ihre Rollen erlauben {scope} nicht, daher kann Ihr Schlüssel diese Berechtigung nicht haben.",
  othersKey:
    "Dieser Schlüssel handelt für {name}, und nur diese Person kann ihn erneuern. Sie können ihn widerrufen.",
  revoked: "Dieser Schlüssel wurde widerrufen. Erstellen Sie einen neuen.",
  nameTaken: "Ein anderer Schlüssel hat diesen Namen.",
};
