import type { platformPages as english } from "../en/platform-pages";
import type { Translated } from "../messages";

export const platformPages: Translated<typeof english> = {
  organizations: {
    pageTitle: "Organisationen",
    title: "Organisationen",
    description: "Alle Organisationen auf der Plattform.",
    create: "Organisation anlegen",
  },
  organization: {
    pageTitle: "{name} – Organisationen",
  },
  create: {
    pageTitle: "Organisation anlegen – Organisationen",
    breadcrumb: "Organisation anlegen",
    title: "Organisation anlegen",
    description:
      "Sie ist sofort verfügbar. Ihr erster Administrator tritt über einen Link bei, den er per E-Mail erhält.",
  },
  activity: {
    title: "Aktivität",
    description: "Wer was geändert hat, in allen Organisationen.",
  },
  system: {
    title: "System",
    description: "Auslastung, Latenz und Fehler jeder Instanz.",
  },
};
