import type { apiReference as english } from "../en/api-reference";
import type { Translated } from "../messages";

export const apiReference: Translated<typeof english> = {
  title: "API-Referenz",
  skipToContent: "Zum Inhalt springen",
  apiOf: "API von {organization}",
  apiOfProduct: "MMR-API",
  openWorkspace: "Arbeitsbereich öffnen",
  signIn: "Anmelden",
  allOperations: "Alle Operationen",
  authentication:
    "Authentifizieren Sie sich mit <code>Authorization: Bearer</code> und einem API-Schlüssel oder einem Access-Token. Antworten sind JSON mit einer Hülle: <code>data</code> enthält das Ergebnis; schlägt die Anfrage fehl, sagen <code>error</code> und <code>message</code>, warum.",
  download: "OpenAPI-3.1-Dokument herunterladen: <link>openapi.json</link>",
  firstRequest: "Ihre erste Anfrage",
  copy: "Kopieren",
  needsSignIn: "Erfordert ein Access-Token oder einen API-Schlüssel als Bearer-Token.",
  needsNothing: "Erfordert keine Zugangsdaten.",
  parameters: {
    path: "Pfad",
    query: "Query",
    header: "Header",
  },
  body: "Body",
  optionalBody: "Body (optional)",
  exampleBody: "Beispiel für den Body",
  responses: "Antworten",
  exampleOf: "Beispiel für {status}",
  either: "Variante {number}:",
  required: "erforderlich",
  fields: "Felder",
  tryIt: {
    title: "Ausprobieren",
    usesSession: "Anfragen von hier werden mit Ihrer Sitzung gesendet.",
    onlyInWorkspace: "Öffnen Sie diese Seite in einem Arbeitsbereich, um Anfragen zu senden.",
    signIn: "Zum Ausprobieren anmelden",
  },
};
