import type { navigation as english } from "../en/navigation";
import type { Translated } from "../messages";

export const navigation: Translated<typeof english> = {
  main: "Hauptnavigation",
  pages: {
    overview: "Übersicht",
    products: "Produkte",
    people: "Personen",
    activity: "Aktivität",
    organizations: "Organisationen",
    platformActivity: "Aktivität der Plattform",
    system: "System",
    settings: "Einstellungen",
    profile: "Profil",
    security: "Sicherheit",
    organization: "Organisation",
    organizationSecurity: "Sicherheit der Organisation",
    branding: "Branding",
    developers: "Entwickler",
    roles: "Rollen",
    trash: "Papierkorb",
    drafts: "Entwürfe",
    archivedProducts: "Archivierte Produkte",
    categories: "Kategorien",
    customFields: "Eigene Felder",
    invitations: "Einladungen",
    apiReference: "API-Referenz",
  },
  settingsGroups: {
    personal: "Persönlich",
    organization: "Organisation",
  },
};
