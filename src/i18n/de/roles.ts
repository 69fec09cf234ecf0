import type { roles as english } from "../en/roles";
import type { Translated } from "../messages";

export const roles: Translated<typeof english> = {
  role: {
    admin: {
      name: "Administrator",
      help: "Verwaltet alles in der Organisation: Personen, Rollen und Einstellungen.",
    },
    staff: { name: "Mitarbeiter", help: "Legt Produkte an und bearbeitet sie, sieht alle Personen." },
    coordinator: { name: "Koordinator", help: "Sieht Produkte und Kunden." },
    client: { name: "Kunde", help: "Sieht Produkte und das eigene Profil." },
    superuser: { name: "Superuser", help: "Betreibt die Plattform und alle ihre Organisationen." },
  },
};
