import type { startPages as english } from "../en/start-pages";
import type { Translated } from "../messages";

export const startPages: Translated<typeof english> = {
  signUp: {
    title: "Arbeitsbereich erstellen",
    description:
      "Für Ihre Organisation, auf einer eigenen Subdomain. Sie werden Administrator. Sie haben schon einen? <link>Arbeitsbereich finden</link>",
  },
  signUpClosed: {
    title: "Registrierung geschlossen",
    byOperator: "Neue Arbeitsbereiche erstellt der Betreiber dieses Dienstes.",
    byOperatorAt:
      "Neue Arbeitsbereiche erstellt der Betreiber dieses Dienstes. Wenn Sie einen möchten, schreiben Sie an <link>{email}</link>",
    haveOne: "Hat Ihre Organisation schon einen Arbeitsbereich? Wer ihn verwaltet, kann Sie einladen.",
    find: "Arbeitsbereich finden",
  },
  workspaces: {
    title: "Arbeitsbereiche finden",
    description:
      "Wir senden Ihnen per E-Mail einen Link zu jedem Arbeitsbereich, in dem Sie ein Konto haben. Sie kennen ihn schon? <link>Subdomain eingeben</link>",
  },
};
