import type { organization as english } from "../en/organization";
import type { Translated } from "../messages";

export const organization: Translated<typeof english> = {
  pageTitle: "Organisation – Einstellungen",
  title: "Organisation",
  description: "Angaben, Subdomain, Lokalisierung, Limits und Nutzung.",
};
