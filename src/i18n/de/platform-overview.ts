import type { platformOverview as english } from "../en/platform-overview";
import type { Translated } from "../messages";

export const platformOverview: Translated<typeof english> = {
  greeting: "Guten Tag, {name}",
  description: "Das geschieht gerade auf der Plattform.",
  loadingFailed: "Die Übersicht konnte nicht geladen werden",
  allOrganizations: "Alle Organisationen",
  problems: {
    database_down: "Die Datenbank antwortet nicht",
    redis_down: "Redis antwortet nicht",
    migrations_pending: "Einige Migrationen wurden noch nicht ausgeführt",
    mails_waiting: "E-Mails warten seit mehr als 15 Minuten",
  },
  suspended: "{shown} {count, plural, one {Organisation ist gesperrt} other {Organisationen sind gesperrt}}",
  signUps: {
    title: "Neue Organisationen pro Tag",
    caption: "Zahl der Organisationen, die an jedem Tag angelegt wurden.",
    series: "Neue Organisationen",
    empty: "Keine neuen Organisationen in diesem Zeitraum.",
  },
  newest: "Neueste Organisationen",
  recentActivity: "Neueste Aktivität",
  allActivity: "Gesamte Aktivität",
  stats: {
    organizations: "Organisationen",
    active: "{active} aktiv",
    activeAndDemos:
      "{active} aktiv, außerdem {demos, plural, one {{shownDemos} Demo} other {{shownDemos} Demos}}",
    newOnes: "Neu in {days} Tagen",
    before: "{count} in den {days} Tagen davor",
    emails: "Zu sendende E-Mails",
    emailsDelayed: "Einige seit mehr als 15 Minuten",
    noDelays: "Keine Verzögerungen",
  },
  system: "System",
  allMetrics: "Alle Messwerte",
  metricsFailed: "Die Messwerte konnten nicht geladen werden",
};
