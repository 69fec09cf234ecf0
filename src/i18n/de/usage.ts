import type { usage as english } from "../en/usage";
import type { Translated } from "../messages";

export const usage: Translated<typeof english> = {
  title: "Limits und Nutzung",
  loadingFailed: "Die Nutzung konnte nicht geladen werden",
  needMore: "Brauchen Sie mehr? Wenden Sie sich an den Support.",
  labels: {
    users: "Personen",
    products: "Produkte",
    requestsPerMinute: "Anfragen in dieser Minute",
    storage: "Speicher",
  },
  help: {
    users: "Aktive Personen und offene Einladungen.",
    products: "Ohne den Papierkorb.",
    requestsPerMinute:
      "Von allen Personen und Ihren Programmen zusammen. Anfragen über dem Limit werden bis zur nächsten Minute abgelehnt.",
    storage: "Bilder und Dateien von Produkten.",
  },
  limitReached: "Limit erreicht",
  almostAtLimit: "Limit fast erreicht",
  withoutLimit: "{used}, kein Limit",
  ofLimit: "{used} von {limit} ({percent} %)",
};
