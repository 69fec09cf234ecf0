import type { requests as english } from "../en/requests";
import type { Translated } from "../messages";

export const requests: Translated<typeof english> = {
  invalidFields: "Einige Felder sind ungültig.",
  internal: "Interner Serverfehler",
  noSuchEndpoint: "Diesen API-Endpunkt gibt es nicht.",
  allowedMethods: "Erlaubte Methoden: {methods}.",
  otherTenant: "Die Organisation der Anfrage ist nicht die ihres Hosts.",
  body: {
    tooLarge: "Der Body darf höchstens {max} groß sein.",
    mediaType: "Senden Sie den Body als {mediaType}.",
    encoded: "Senden Sie den Body unkomprimiert, ohne Content-Encoding.",
    ended: "Die Anfrage endete, bevor ihr Body vollständig war.",
    notUtf8: "Der Body ist kein gültiges UTF-8.",
    notJson: "Der Body ist kein gültiges JSON.",
    notAnObject: "Der Body muss ein JSON-Objekt sein.",
    notTaken: "Dieser Endpunkt nimmt keinen Body an. Verwenden Sie Query-Parameter.",
  },
  parameters: {
    unknown: "Unbekannter Parameter",
    unknownField: "Unbekanntes Feld",
    repeated: "Senden Sie diesen Parameter nur einmal",
    notANumber: "Das muss eine Zahl sein",
    notABoolean: "Das muss true oder false sein",
    inPath: "Das steht schon im Pfad",
  },
  version: {
    required: "Senden Sie die Version, die Sie ändern: ihren ETag in If-Match oder das Feld version.",
    differs: "Diese Version ist nicht die in If-Match",
    malformed: 'Senden Sie den ETag dessen, was Sie ändern, zum Beispiel "42-7.…", mehrere ETags oder *',
    onlyWeak:
      "If-Match enthält nur schwache ETags (W/…), die nie übereinstimmen. Senden Sie den ETag so, wie Sie ihn erhalten haben.",
    notCurrent:
      "If-Match enthält nicht die aktuelle Version. Lesen Sie sie neu und versuchen Sie es noch einmal.",
  },
  idempotency: {
    notSupported:
      "Idempotency-Key wird hier nicht unterstützt: Die Anfrage lässt sich gefahrlos wiederholen, oder ihre Antwort ist geheim",
    malformed: "Verwenden Sie 1 bis 255 druckbare ASCII-Zeichen ohne Leerzeichen",
    overtaken: "Dieselbe Anfrage wurde noch einmal gesendet und hat diese überholt.",
    otherRequest: "Dieser Idempotency-Key wurde schon für eine andere Anfrage verwendet.",
    inProgress: "Dieselbe Anfrage wird noch bearbeitet.",
    responseLost: "Diese Anfrage wurde ausgeführt, aber ihre Antwort ging verloren.",
  },
};
