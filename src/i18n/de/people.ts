import type { people as english } from "../en/people";
import type { Translated } from "../messages";

export const people: Translated<typeof english> = {
  title: "Personen",
  noun: "Personen",
  state: { active: "Aktiv", disabled: "Deaktiviert", removed: "Entfernt" },
  search: "Personen suchen",
  searchPlaceholder: "Name oder E-Mail-Adresse",
  role: "Rolle",
  everyRole: "Alle Rollen",
  status: "Status",
  present: "Aktiv und deaktiviert",
  noneFound: "Keine Personen gefunden",
  noneFoundHint: "Keine Person passt zu Ihrer Suche und Ihren Filtern.",
  clearFilters: "Filter zurücksetzen",
  noneYet: "Noch keine Personen",
  noneYetHint: "Personen erscheinen hier, sobald sie beitreten.",
  onlyYou: "Sie sind noch allein hier",
  onlyYouHint: "Kollegen und Kunden treten über einen Link bei, der ihnen gesendet wird.",
  inviteSomeone: "Person einladen",
  tableCaption: "Personen.",
  name: "Name",
  email: "E-Mail",
  lastSignIn: "Letzte Anmeldung",
  never: "Nie",
  joined: "Beigetreten",
  account: "Konto",
  details: "Angaben",
  noUsername: "Kein Benutzername",
  loading: "Person wird geladen",
  loadingFailed: "Die Person konnte nicht geladen werden",
  saved: "{name} wurde gespeichert",
  changedByOther: "Jemand anderes hat diese Person geändert",
  rolesHint:
    "Wenn Sie die Rollen ändern, wird die Person überall abgemeldet. Die neuen Rollen gelten ab ihrer nächsten Anmeldung.",
  save: "Änderungen speichern",
  nobody: { advisor: "Kein Berater", sponsor: "Kein Sponsor" },
  done: {
    disable: "{name} wurde deaktiviert",
    enable: "{name} kann sich wieder anmelden",
    remove: "{name} wurde entfernt",
    failed: "Es wurde nichts geändert",
  },
  disable: {
    label: "Deaktivieren",
    title: "{name} deaktivieren?",
    description:
      "Die Person wird überall abgemeldet und kann sich nicht anmelden, bis Sie das Konto wieder aktivieren.",
  },
  enable: "Aktivieren",
  reinstate: "Wieder aufnehmen",
  remove: {
    label: "Entfernen",
    title: "{name} entfernen?",
    description:
      "Die Person wird überall abgemeldet und erscheint nicht mehr in Listen. Ihre Aktivität bleibt erhalten, und Sie können sie erneut einladen.",
  },
  assigned: {
    own: "Meine Kunden",
    of: {
      advisorId: "{isKnown, select, yes {Kunden von {name}} other {Kunden einer Person}}",
      sponsorId: "{isKnown, select, yes {Gesponsert von {name}} other {Gesponsert von einer Person}}",
    },
    removeFilter: "Filter entfernen: {filter}",
    showAll: "Alle {total} anzeigen",
    showInList: "In der Liste anzeigen",
  },
};
