import type { tenantDetail as english } from "../en/tenant-detail";
import type { Translated } from "../messages";

export const tenantDetail: Translated<typeof english> = {
  loading: "Organisation wird geladen",
  loadingFailed: "Die Organisation konnte nicht geladen werden",
  organizations: "Organisationen",
  newTab: "(öffnet sich in einem neuen Tab)",
  suspendedTitle: "Diese Organisation ist gesperrt",
  suspendedHelp:
    "Niemand kann sich anmelden, und alle sehen, dass sie gesperrt ist. Ihre Daten bleiben erhalten.",
  demo: "Eine Demo eines Besuchers: Am <until></until> wird sie mit ihrem gesamten Inhalt gelöscht.",
  statistics: {
    title: "Kennzahlen",
    activePeople: "Aktive Personen",
    products: "Produkte",
    lastActivity: "Letzte Aktivität",
    created: "Angelegt",
  },
  suspend: "Sperren",
  suspendTitle: "{name} sperren?",
  suspendDescription:
    "Alle werden sofort abgemeldet, und niemand kann sich mehr anmelden. Alle sehen, dass der Arbeitsbereich gesperrt ist, und API-Anfragen werden abgelehnt. Alle Daten bleiben erhalten, und Sie können die Organisation jederzeit entsperren.",
  suspendReasonHelp:
    "Wird mit der Änderung aufgezeichnet. Nur Administratoren der Plattform können den Grund sehen.",
  suspended: "{name} ist gesperrt",
  reactivate: "Entsperren",
  reactivated: "{name} ist wieder aktiv",
  nothingChanged: "Es wurde nichts geändert",
  reason: "Grund",
  settings: {
    title: "Einstellungen",
    saved: "Die Einstellungen von {name} wurden gespeichert",
    changedByOther: "Jemand anderes hat diese Einstellungen geändert",
    save: "Einstellungen speichern",
    features: "Funktionen",
    limits: "Limits",
    limitsHelp: "Sie gelten ab der nächsten Anfrage. Leer lassen für kein Limit.",
    noLimit: "Kein Limit",
    usageUnknown: "Die Nutzung ist im Moment nicht verfügbar.",
    ofAdministratorsForever:
      "Von den Administratoren der Organisation eingestellt: Preise in {currency}, Zahlen und Datumsangaben wie in {locale}, Zeitzone {timeZone}. Die Aktivität wird unbegrenzt aufbewahrt.",
    ofAdministrators:
      "Von den Administratoren der Organisation eingestellt: Preise in {currency}, Zahlen und Datumsangaben wie in {locale}, Zeitzone {timeZone}. Die Aktivität wird {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt.",
  },
  fields: {
    branding: "Branding",
    bulkInvitations: "Sammeleinladungen",
    users: "Personen",
    products: "Produkte",
    requestsPerMinute: "Anfragen pro Minute",
  },
  featureHelp: {
    branding: "Eigenes Logo und eigene Akzentfarbe.",
    bulkInvitations: "Viele Personen auf einmal einladen.",
  },
  used: {
    users: "Zurzeit {count} aktiv.",
    products: "Zurzeit {count} in Benutzung.",
    requestsPerMinute: "{count} in dieser Minute.",
  },
  below: {
    users: "Unter der aktuellen Nutzung. Niemand verliert den Zugang, aber es kann niemand Neues beitreten.",
    products:
      "Unter der aktuellen Nutzung. Es wird nichts entfernt, aber es können keine Produkte hinzugefügt werden.",
    requestsPerMinute: "Unter der aktuellen Nutzung. Weitere Anfragen in dieser Minute werden abgelehnt.",
  },
};
