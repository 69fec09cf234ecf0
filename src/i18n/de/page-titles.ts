import type { pageTitles as english } from "../en/page-titles";
import type { Translated } from "../messages";

export const pageTitles: Translated<typeof english> = {
  overview: "Übersicht",
  platform: "Plattform",
  notFound: "Nicht gefunden",
  noAccess: "Kein Zugriff",
  pageNotFound: "Seite nicht gefunden",
  workspaceNotFound: "Arbeitsbereich nicht gefunden",
  productDescription:
    "Eine Plattform für viele Organisationen, jede mit eigenem Arbeitsbereich und eigenen Daten.",
};
