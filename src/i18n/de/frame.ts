import type { frame as english } from "../en/frame";
import type { Translated } from "../messages";

export const frame: Translated<typeof english> = {
  skipToContent: "Zum Inhalt springen",
  wentWrong: "Etwas ist schiefgegangen",
  sidebar: {
    label: "Seitenleiste",
    expand: "Seitenleiste ausklappen",
    collapse: "Seitenleiste einklappen",
    openNavigation: "Navigation öffnen",
    homeOfProduct: "MMR, Übersicht",
    homeOf: "{organization}, Übersicht",
  },
  account: {
    label: "Konto von {name}",
    profile: "Profil",
    security: "Sicherheitseinstellungen",
    signOut: "Abmelden",
    roles: {
      admin: "Administrator",
      staff: "Mitarbeiter",
      coordinator: "Koordinator",
      client: "Kunde",
      superuser: "Superuser",
    },
  },
  display: {
    tooltip: "Darstellung",
    label: "Darstellung einstellen",
    theme: "Farbschema",
    themes: {
      system: "System",
      light: "Hell",
      dark: "Dunkel",
    },
    density: "Zeilenabstand",
    densities: {
      comfortable: "Großzügig",
      compact: "Kompakt",
    },
  },
  leave: {
    title: "Änderungen verwerfen?",
    description: "Auf dieser Seite gibt es nicht gespeicherte Änderungen.",
    stay: "Weiter bearbeiten",
    discard: "Verwerfen",
  },
  notices: {
    offline: {
      title: "Sie sind offline.",
      text: "Ihre Eingaben bleiben erhalten. Speichern Sie sie, sobald Sie wieder online sind.",
    },
    sessionEnded: {
      title: "Ihre Sitzung ist beendet.",
      text: "Ihre Eingaben sind noch da: Melden Sie sich an, kehren Sie hierher zurück und speichern Sie.",
    },
    supportEnded: {
      title: "Ihre Support-Sitzung ist beendet.",
      text: "Ihre Eingaben sind noch da, lassen sich aber nicht mehr speichern: Kopieren Sie sie und verlassen Sie dann die Seite.",
      leave: "Verlassen",
    },
    anotherSession: {
      title: "In diesem Browser hat eine andere Sitzung begonnen.",
      text: "Ihre Eingaben sind noch da, lassen sich aber nicht mehr speichern: Kopieren Sie sie und laden Sie dann die Seite neu.",
      reload: "Neu laden",
    },
  },
  shortcuts: {
    title: "Tastenkürzel",
    characterKeys: "Tasten / und ? verwenden",
    characterKeysHelp:
      "Schalten Sie sie aus, wenn Sie diktieren oder sie versehentlich drücken. Diese Liste finden Sie auch über die Suche.",
  },
};
