import type { passwordRules as english } from "../en/password-rules";
import type { Translated } from "../messages";

export const passwordRules: Translated<typeof english> = {
  tooManyCharacters: "Das Passwort ist zu lang",
  empty: "Geben Sie ein Passwort ein",
  unusable: "Das Passwort enthält Zeichen, die nicht verwendet werden können",
  tooShort: "Das Passwort muss mindestens {min} Zeichen haben",
  tooLong:
    "Das Passwort darf höchstens {max} Zeichen haben; Buchstaben mit Akzent und Umlaute zählen doppelt, Emojis vierfach",
  tooEasy: "Das Passwort ist zu leicht zu erraten. {weakness}.",
  containsOwnWord: "Das Passwort enthält „{word}“ und ist deshalb leicht zu erraten",
  weaknesses: {
    unknown: "Es besteht aus häufigen Wörtern oder Mustern",
    common: "Es steht auf den Listen häufiger Passwörter",
    similarToCommon: "Es ähnelt einem häufigen Passwort",
    topTen: "Es ist eines der zehn häufigsten Passwörter",
    topHundred: "Es ist eines der hundert häufigsten Passwörter",
    simpleRepeat: "Es wiederholt ein einziges Zeichen",
    extendedRepeat: "Es wiederholt immer dieselben wenigen Zeichen",
    sequences: "Es folgt einer Reihe wie abc oder 1234",
    straightRow: "Es folgt einer Tastenreihe auf der Tastatur",
    keyPattern: "Es folgt einem Muster auf der Tastatur",
    recentYears: "Es ist kaum mehr als eine Jahreszahl",
    dates: "Es ist kaum mehr als ein Datum",
    pwned: "Es steht auf den Listen häufiger Passwörter",
  },
};
