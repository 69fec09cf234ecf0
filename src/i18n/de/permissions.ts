import type { permissions as english } from "../en/permissions";
import type { Translated } from "../messages";

export const permissions: Translated<typeof english> = {
  group: {
    Account: "Konto",
    Products: "Produkte",
    People: "Personen",
    Organization: "Organisation",
    Platform: "Plattform",
  },
  permission: {
    profile_read: {
      name: "Anmelden",
      help: "Den Arbeitsbereich öffnen, seine Angaben und das eigene Profil sehen.",
    },
    profile_write: { name: "Eigenes Profil bearbeiten", help: "Name und Benutzername." },
    account_write: {
      name: "Eigenes Konto schützen",
      help: "Passwort, Zwei-Faktor-Authentifizierung und Geräte.",
    },
    products_read: { name: "Produkte sehen", help: "Alle aktiven, mit Preisen und Bestand." },
    products_write: {
      name: "Produkte anlegen und bearbeiten",
      help: "Einzeln oder mehrere auf einmal. Entwürfe und archivierte Produkte sind dann zu sehen.",
    },
    products_delete: {
      name: "Produkte löschen",
      help: "Produkte in den Papierkorb verschieben und wiederherstellen.",
    },
    products_cost: {
      name: "Einkaufspreise sehen",
      help: "Mit Margen, in Exporten und im Verlauf. Wer Produkte bearbeitet, kann sie dann auch ändern.",
    },
    views_share: {
      name: "Ansichten teilen",
      help: "Gespeicherte Ansichten der Liste mit allen teilen und die Ansicht festlegen, mit der sie sich öffnet.",
    },
    clients_read: { name: "Kunden sehen", help: "Personen, deren einzige Rolle „Kunde“ ist." },
    users_read: { name: "Alle Personen sehen", help: "Alle Personen und was jede Rolle erlaubt." },
    users_write: {
      name: "Personen verwalten",
      help: "Einladen, Rollen ändern, deaktivieren und entfernen; Zwei-Faktor-Authentifizierung zurücksetzen.",
    },
    clients_activity_read: {
      name: "Aktivität von Kunden sehen",
      help: "Was Kunden getan haben, und Änderungen an ihren Konten.",
    },
    activity_read: {
      name: "Gesamte Aktivität sehen",
      help: "Wer wann was geändert hat, mit den Werten davor und danach.",
    },
    activity_export: { name: "Aktivität exportieren", help: "Als CSV-Datei, für eine Prüfung." },
    organization_write: {
      name: "Organisation bearbeiten",
      help: "Angaben, Subdomain und Branding.",
    },
    security_read: {
      name: "Sicherheitsereignisse sehen",
      help: "Anmeldungen und andere Sicherheitsereignisse aller Personen.",
    },
    security_write: {
      name: "Sicherheitseinstellungen verwalten",
      help: "Zwei-Faktor-Authentifizierung, Sitzungsdauer und wie lange Aktivität aufbewahrt wird.",
    },
    api_keys_write: {
      name: "API-Schlüssel verwalten",
      help: "API-Schlüssel für Programme erstellen, erneuern und widerrufen.",
    },
    tenants_read: { name: "Organisationen sehen", help: "Alle Organisationen auf der Plattform." },
    tenants_write: {
      name: "Organisationen verwalten",
      help: "Organisationen anlegen, begrenzen, sperren und entsperren.",
    },
    tenants_impersonate: {
      name: "Support-Sitzungen starten",
      help: "Im Namen anderer Personen: für die Organisation sichtbar, aufgezeichnet und zeitlich begrenzt.",
    },
    metrics_read: {
      name: "Messwerte des Systems sehen",
      help: "Auslastung, Latenz und Fehler jeder Instanz.",
    },
  },
};
