import type { inputMessages as english } from "../en/input-messages";
import type { Translated } from "../messages";

export const inputMessages: Translated<typeof english> = {
  theInput: "Eingabe",
  required: "„{field}“ fehlt",
  empty: "„{field}“ darf nicht leer sein",
  invalid: "„{field}“ ist ungültig",
  unknownFields: "Unbekanntes Feld: {names}",
  oneOf: "„{field}“ muss einer dieser Werte sein: {values}",
  exactly: "„{field}“ muss {value} sein",
  types: {
    string: "„{field}“ muss Text sein",
    number: "„{field}“ muss eine Zahl sein",
    int: "„{field}“ muss eine ganze Zahl sein",
    boolean: "„{field}“ muss true oder false sein",
    array: "„{field}“ muss eine Liste sein",
    object: "„{field}“ muss ein Objekt sein",
    other: "„{field}“ muss einen anderen Typ haben",
  },
  formats: {
    date: "„{field}“ muss ein Datum wie 2026-11-24 sein",
    datetime: "„{field}“ muss ein Zeitpunkt wie 2026-11-24T16:30:00.000Z sein",
    uuid: "„{field}“ muss eine UUID sein",
    email: "„{field}“ muss eine E-Mail-Adresse sein",
    base64: "„{field}“ muss in Base64 kodiert sein",
  },
  characters: {
    tooFew: "„{field}“ muss mindestens {count} Zeichen haben",
    tooMany: "„{field}“ darf höchstens {shown} Zeichen haben",
  },
  entries: {
    tooFew: "„{field}“ muss mindestens {count} Einträge haben",
    tooMany: "„{field}“ darf höchstens {count, plural, one {{shown} Eintrag} other {{shown} Einträge}} haben",
  },
  numbers: {
    atLeast: "„{field}“ muss mindestens {limit} sein",
    moreThan: "„{field}“ muss größer als {limit} sein",
    atMost: "„{field}“ darf höchstens {limit} sein",
    lessThan: "„{field}“ muss kleiner als {limit} sein",
  },
};
