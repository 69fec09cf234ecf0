import type { charts as english } from "../en/charts";
import type { Translated } from "../messages";

export const charts: Translated<typeof english> = {
  caption: "{caption} Von {from} bis {to}. Zuletzt: {values}.",
  day: "Tag ({timeZone})",
  time: "Zeit",
  points: "Datenpunkte: {title}",
  table: "{title}, als Tabelle",
  showChart: "Als Diagramm anzeigen",
  showTable: "Als Tabelle anzeigen",
  noData: "Noch keine Daten.",
  noDataForPeriod: "Noch keine Daten für diesen Zeitraum.",
};
