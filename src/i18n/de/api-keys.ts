import type { apiKeys as english } from "../en/api-keys";
import type { Translated } from "../messages";

export const apiKeys: Translated<typeof english> = {
  title: "API-Schlüssel",
  loadingFailed: "Die API-Schlüssel konnten nicht geladen werden",
  expiring:
    "{count, plural, one {Ein Schlüssel läuft} other {# Schlüssel laufen}} innerhalb von {days, number} Tagen ab",
  expiringHint:
    "Geben Sie {names} ein späteres Datum oder erstellen Sie einen neuen Schlüssel, bevor Programme nicht mehr funktionieren.",
  quoted: "„{name}“",
  noneExpiring: "Kein API-Schlüssel läuft bald ab",
  noneExpiringHint: "Keiner von ihnen läuft innerhalb von {days, number} Tagen ab.",
  showAll: "Alle Schlüssel anzeigen",
  moreRevoked:
    "{count, plural, one {# weiterer kürzlich widerrufener Schlüssel wird nicht angezeigt.} other {# weitere kürzlich widerrufene Schlüssel werden nicht angezeigt.}}",
  none: "Noch keine API-Schlüssel",
  noneHint:
    "Ein Programm meldet sich mit einem Schlüssel statt mit einem Passwort an. Sie wählen Namen und Berechtigungen und können ihn jederzeit widerrufen, ohne dass es andere betrifft.",
  create: "Schlüssel erstellen",
  createdBy: "Erstellt von {name}",
  revokedAt: "widerrufen am <at></at>",
  expiresAt: "gültig bis <at></at>",
  neverExpires: "läuft nie ab",
  usedAt: "zuletzt verwendet am <at></at>",
  usedFrom: "zuletzt verwendet am <at></at> von <ip></ip>",
  neverUsed: "nie verwendet",
  state: {
    expires_soon: "Läuft bald ab",
    expired: "Abgelaufen",
    revoked: "Widerrufen",
    maker_inactive: "Ersteller ist deaktiviert",
  },
  limited: "Eingeschränkt",
  gone: "Dieser Schlüssel wurde widerrufen und funktioniert nicht mehr.",
  settings: "Einstellungen",
  saved: "Der Schlüssel wurde gespeichert",
  changedByOther: "Jemand anderes hat den Schlüssel geändert",
  save: "Speichern",
  withheld: "{name} hat weniger Berechtigungen als dieser Schlüssel",
  withheldHint:
    "Der Schlüssel darf nicht mehr als sein Ersteller. Diese Berechtigungen sind wirkungslos: {scopes}.",
  fields: { name: "Name", scopes: "Berechtigungen", expiry: "Läuft ab", day: "Letzter Tag" },
  help: {
    name: "Das Programm, das den Schlüssel verwendet. Der Name erscheint in der Aktivität.",
    scopes:
      "Ein Schlüssel darf nie mehr als Sie: Verlieren Sie eine Berechtigung, verliert er sie auch. Wählen Sie nur, was das Programm braucht.",
    day: "Der Schlüssel läuft am Ende dieses Tages ab.",
  },
  expiry: {
    days: "{days, plural, one {Nach # Tag} other {Nach # Tagen}}",
    years: "{years, plural, one {Nach # Jahr} other {Nach # Jahren}}",
    open: { day: "An einem bestimmten Tag", none: "Nie" },
  },
  dayInPast: "Wählen Sie den heutigen oder einen späteren Tag",
  withoutExpiry: "Dieser Schlüssel gilt, bis ihn jemand widerruft",
  withoutExpiryHint:
    "Gerät er unbemerkt in fremde Hände, gewährt er jahrelang Zugriff auf Ihren Arbeitsbereich. Wählen Sie nach Möglichkeit ein Datum.",
  workspace: "Arbeitsbereich",
  workspaceScope: {
    name: "Arbeitsbereich sehen",
    help: "Seine Angaben, seine Limits und wer den Schlüssel erstellt hat.",
  },
  confirm: {
    title: "Bestätigen Sie, dass Sie es sind",
    text: "Der Schlüssel „{name}“ gilt weiter, nachdem Sie sich abgemeldet haben. Seine Berechtigungen: {scopes}.",
  },
  continue: "Weiter",
  cancel: "Abbrechen",
  secret: {
    title: "Bewahren Sie Ihren Schlüssel auf",
    once: "Er wird nur einmal angezeigt",
    onceHint:
      "Sie können ihn nicht noch einmal sehen. Bewahren Sie ihn in einem Secrets-Manager auf, nie im Quelltext, auf einer Webseite oder in einer E-Mail: Wer ihn hat, kann ihn verwenden.",
    copy: "Schlüssel kopieren",
    done: "Ich habe ihn gespeichert",
  },
  example: { title: "Ausprobieren", copy: "Befehl kopieren" },
  rotate: {
    title: "Schlüssel erneuern",
    othersKey:
      "Dieser Schlüssel handelt für {name}, und nur diese Person kann ihn erneuern. Sie können ihn widerrufen und einen eigenen erstellen.",
    explanation:
      "Name, Berechtigungen und Verlauf bleiben erhalten. Erneuern Sie den Schlüssel regelmäßig und immer dann, wenn er bekannt geworden sein könnte.",
    previousExpires: "Der vorige Schlüssel läuft am <at></at> ab.",
    current: "Bisheriger Schlüssel",
    grace: "{hours, plural, =0 {Sofort widerrufen} one {Läuft in # Stunde ab} other {Läuft in # Stunden ab}}",
  },
  revoke: {
    label: "Widerrufen",
    labelOf: "Schlüssel {name} widerrufen",
    title: "Schlüssel „{name}“ widerrufen?",
    description:
      "Programme, die ihn verwenden, funktionieren sofort nicht mehr. Das lässt sich nicht rückgängig machen: Sie bräuchten einen neuen Schlüssel.",
    explanation:
      "Programme, die diesen Schlüssel verwenden, funktionieren sofort nicht mehr. Das lässt sich nicht rückgängig machen.",
    done: "Der Schlüssel „{name}“ wurde widerrufen",
    failed: "Der Schlüssel wurde nicht widerrufen",
  },
};
