import type { devices as english } from "../en/devices";
import type { Translated } from "../messages";

export const devices: Translated<typeof english> = {
  title: "Geräte",
  support: "Support der Plattform",
  supportSession: "Support-Sitzung von {impersonator}",
  thisDevice: "Dieses Gerät",
  lastUsed: "Zuletzt verwendet: <time></time>",
  nowhereElse: "Sie sind nirgendwo sonst angemeldet.",
  limit:
    "Sie können auf {max} Geräten gleichzeitig angemeldet sein. Jede weitere Anmeldung beendet die älteste Sitzung.",
  loadingFailed: "Ihre Geräte konnten nicht geladen werden",
  signOut: "Abmelden",
  signOutOf: "{device} abmelden",
  signOutOthers: "Alle anderen Sitzungen beenden",
  confirmOthers: {
    title: "Alle anderen Sitzungen beenden?",
    description:
      "Sie werden auf allen anderen Geräten und in Programmen abgemeldet. Auf diesem Gerät bleiben Sie angemeldet.",
  },
  confirmOne: {
    title: "{device} abmelden?",
    description:
      "Auf dem Gerät ist dann eine erneute Anmeldung nötig. Wenn Sie es nicht kennen, ändern Sie auch Ihr Passwort.",
    supportDescription:
      "Die Support-Sitzung von {impersonator} wird beendet. Ihre eigenen Geräte bleiben angemeldet.",
  },
  othersSignedOut:
    "{count, plural, one {Ein anderes Gerät wurde abgemeldet} other {# andere Geräte wurden abgemeldet}}",
  othersNotSignedOut: "Die anderen Geräte wurden nicht abgemeldet",
  signedOut: "{device} wurde abgemeldet",
  alreadySignedOut: "{device} war bereits abgemeldet",
  notSignedOut: "{device} wurde nicht abgemeldet",
};
