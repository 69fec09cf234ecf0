import type { settingsPages as english } from "../en/settings-pages";
import type { Translated } from "../messages";

export const settingsPages: Translated<typeof english> = {
  title: "Einstellungen",
  description: "Ihre eigenen Einstellungen und die von {organization}.",
  about: {
    profile: "Ihr Name, Ihr Bild und Ihre E-Mail-Adresse.",
    security: "Ihr Passwort, die Zwei-Faktor-Authentifizierung und Ihre Geräte.",
    organization: "Angaben, Lokalisierung, Limits und Nutzung.",
    organizationSecurity: "Anmelderegeln und Sicherheitsereignisse aller Personen.",
    branding: "Logo und Farbe, in der App und in E-Mails.",
    developers: "API-Schlüssel und wie man die API aufruft.",
    roles: "Was jede Rolle erlaubt.",
  },
  profile: {
    pageTitle: "Profil – Einstellungen",
    title: "Profil",
    description: "Ihr Name, Ihr Bild, Ihre E-Mail-Adresse und Ihre Sprache.",
  },
  security: {
    pageTitle: "Sicherheit – Einstellungen",
    title: "Sicherheit",
    description: "Ihr Passwort, die Zwei-Faktor-Authentifizierung und Ihre aktiven Sitzungen.",
  },
  organizationSecurity: {
    pageTitle: "Sicherheit der Organisation – Einstellungen",
    title: "Sicherheit der Organisation",
    description: "Anmelderegeln und Sicherheitsereignisse für alle Personen.",
  },
  roles: {
    pageTitle: "Rollen – Einstellungen",
    title: "Rollen",
    description:
      "Was jede Rolle erlaubt, auf allen Seiten und in der API. Rollen lassen sich nicht bearbeiten.",
  },
  developers: {
    pageTitle: "Entwickler – Einstellungen",
    title: "Entwickler",
    description: "API-Schlüssel und wie man die API aufruft.",
  },
  apiKey: {
    pageTitle: "{name} – Entwickler",
    createdBy: "<code>{label}…</code> · erstellt von {maker}",
  },
  createApiKey: {
    pageTitle: "API-Schlüssel erstellen – Entwickler",
    breadcrumb: "Schlüssel erstellen",
    title: "API-Schlüssel erstellen",
    description: "Ein Programm meldet sich mit einem API-Schlüssel an und handelt unter dessen Namen.",
  },
};
