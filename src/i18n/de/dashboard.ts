import type { dashboard as english } from "../en/dashboard";
import type { Translated } from "../messages";

export const dashboard: Translated<typeof english> = {
  hello: "Guten Tag, {name}",
  description: "Das gibt es Neues bei {organization}.",
  browse: "Produkte ansehen",
  create: "Produkt anlegen",
  loadingFailed: "Die Übersicht konnte nicht geladen werden",
  period: "Zeitraum",
  days: "{days} Tage",
  attention: {
    outOfStock:
      "{shown} {count, plural, one {Produkt ist nicht auf Lager} other {Produkte sind nicht auf Lager}}",
    lowStock:
      "{shown} {count, plural, one {Produkt hat einen geringen Bestand} other {Produkte haben einen geringen Bestand}}",
    invitations:
      "{shown} {count, plural, one {Einladung ist unbeantwortet} other {Einladungen sind unbeantwortet}}",
    openImports:
      "{shown} {count, plural, one {Import ist nicht abgeschlossen} other {Importe sind nicht abgeschlossen}}",
    faultyImports:
      "{shown} {count, plural, one {Import hat fehlerhafte Zeilen ausgelassen} other {Importe haben fehlerhafte Zeilen ausgelassen}}",
    expiringKeys:
      "{shown} {count, plural, one {API-Schlüssel läuft bald ab} other {API-Schlüssel laufen bald ab}}",
  },
  stats: {
    products: "Produkte",
    activeProducts: "Aktive Produkte",
    inDays: "{difference} in {days} Tagen",
    stockValue: "Lagerwert aktiver Produkte",
    outOfStock: "{count, plural, =0 {Alles auf Lager} other {{shown} nicht auf Lager}}",
    people: "Personen",
    clients: "Kunden",
    joined: "{joined} neu in {days} Tagen, {joinedBefore} in den {days} Tagen davor",
    changes: "Änderungen",
    clientChanges: "Änderungen von und an Kunden",
    noneBefore: "Keine in den {days} Tagen davor",
    same: "Wie in den {days} Tagen davor",
    compared: "{percent} % gegenüber den {days} Tagen davor ({before})",
  },
  charts: {
    productsOverTime: "Produkte im Zeitverlauf",
    productsCaption:
      "Zahl der aktiven Produkte am Ende jedes Tages. Jedes zählt ab dem Tag, an dem es angelegt wurde.",
    products: "Produkte",
    noProducts: "Keine Produkte in diesem Zeitraum.",
    activityByDay: "Aktivität pro Tag",
    clientActivityByDay: "Aktivität von Kunden pro Tag",
    activityCaption: "Zahl der Änderungen an jedem Tag.",
    changes: "Änderungen",
    noChanges: "Keine Änderungen in diesem Zeitraum.",
    activityByPerson: "Aktivität nach Person",
    byPersonCaption: "Personen mit den meisten Änderungen in diesem Zeitraum.",
    person: "Person",
    peopleByRole: "Personen nach Rolle",
    byRoleCaption: "Aktive Personen je Rolle. Personen mit mehreren Rollen zählen bei jeder.",
    role: "Rolle",
    people: "Personen",
  },
  lists: {
    lowestStock: "Niedrigster Bestand",
    sortByStock: "Alle nach Bestand",
    recentActivity: "Neueste Aktivität",
    allActivity: "Gesamte Aktivität",
    newProducts: "Neue Produkte",
    allProducts: "Alle Produkte",
    noProducts: "Noch keine Produkte.",
    outOfStock: "Nicht auf Lager",
    inStock: "{stock} auf Lager",
  },
  gettingStarted: {
    title: "Erste Schritte",
    progress: "{done} von {steps} erledigt",
    dismiss: "Erste Schritte ausblenden",
    done: "(erledigt)",
    toDo: "(offen)",
    steps: {
      emailVerified: "E-Mail-Adresse bestätigen",
      products: "Produkte hinzufügen",
      people: "Personen einladen",
      branding: "Branding hinzufügen",
      secondFactor: "Zwei-Faktor-Authentifizierung einrichten",
    },
    help: {
      emailVerified: "Verwenden Sie den Link aus unserer E-Mail. Danach können Sie andere einladen.",
      products: "Importieren Sie eine Datei, oder legen Sie Ihr erstes Produkt an.",
      people: "Kollegen und Kunden, jeweils mit einer Rolle.",
      branding: "Ihr Logo und Ihre Farbe auf jeder Seite und in E-Mails.",
      secondFactor: "Schützt Ihr Konto, selbst wenn Ihr Passwort gestohlen wird.",
    },
  },
};
