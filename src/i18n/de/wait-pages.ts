import type { waitPages as english } from "../en/wait-pages";
import type { Translated } from "../messages";

export const waitPages: Translated<typeof english> = {
  tryAgain: "Jetzt erneut versuchen",
  busy: {
    title: "Zurzeit ausgelastet",
    text: "Es wurden mehr Seiten angefordert, als gleichzeitig ausgeliefert werden können. Nichts ist verloren und Sie bleiben angemeldet. Diese Seite lädt gleich von selbst neu.",
  },
  tooManyRequests: {
    title: "Zu viele Anfragen",
    text: "Ihr Netzwerk hat in der letzten Minute zu viele Seiten angefordert. Nichts ist verloren und Sie bleiben angemeldet. Diese Seite lädt gleich von selbst neu.",
  },
  unavailable: {
    title: "Vorübergehend nicht verfügbar",
    text: "Ein Teil des Dienstes antwortet nicht. Nichts ist verloren und Sie bleiben angemeldet. Diese Seite lädt von selbst neu, sobald es geht.",
  },
  offline: {
    title: "Keine Verbindung",
    text: "Der Server ist von hier aus nicht erreichbar. Prüfen Sie Ihr Netzwerk. Diese Seite öffnet sich von selbst, sobald es geht.",
  },
};
