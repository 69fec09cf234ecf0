import type { newPassword as english } from "../en/new-password";
import type { Translated } from "../messages";

export const newPassword: Translated<typeof english> = {
  label: "Neues Passwort",
  help: "Mindestens {min} beliebige Zeichen. Einige Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.",
  tooShort: "Zu kurz",
  missing: "{count, plural, one {Es fehlt noch # Zeichen.} other {Es fehlen noch # Zeichen.}}",
  tooEasy: "Zu leicht zu erraten",
  avoid: "Vermeiden Sie „{word}“.",
  commonPattern:
    "Es besteht aus gängigen Wörtern oder Mustern. Fügen Sie einige Wörter ohne Zusammenhang hinzu.",
  weakness: "{weakness}. Fügen Sie einige Wörter ohne Zusammenhang hinzu.",
  good: "Gut",
  goodAdvice: "Ein weiteres Wort macht es noch sicherer.",
  strong: "Stark",
};
