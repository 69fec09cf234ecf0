export const charts = {
  caption: "{caption} From {from} to {to}. Last: {values}.",
  day: "Day ({timeZone})",
  time: "Time",
  points: "Points of {title}",
  table: "{title}, as a table",
  showChart: "Show as chart",
  showTable: "Show as table",
  noData: "No data yet.",
  noDataForPeriod: "No data for this period yet.",
} as const;
