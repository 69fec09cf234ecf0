import type { apiConsole as english } from "../en/api-console";
import type { Translated } from "../messages";

export const apiConsole: Translated<typeof english> = {
  title: "Ausprobieren",
  sent: "Wird mit Ihrer Sitzung an {organization} gesendet.",
  sentChange: "Wird mit Ihrer Sitzung an {organization} gesendet. Ändert echte Daten.",
  body: "Body als JSON",
  curl: "Als curl-Befehl",
  copy: "Kopieren",
  send: "{method} senden",
  noResponse: "Es kam keine Antwort",
  duration: "in {milliseconds, number} ms",
  responseBody: "Body der Antwort",
  responseHeaders: "Header der Antwort",
  problems: {
    required: "Erforderlich",
    ascii: "Verwenden Sie nur ASCII-Zeichen",
    json: "Kein gültiges JSON: {reason}",
  },
};
