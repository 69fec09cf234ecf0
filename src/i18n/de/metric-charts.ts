import type { metricCharts as english } from "../en/metric-charts";
import type { Translated } from "../messages";

export const metricCharts: Translated<typeof english> = {
  charts: {
    calls: { title: "Aufrufe", caption: "API-Aufrufe und Datei-Downloads pro Sekunde." },
    errors: { title: "Fehler", caption: "Anteil der Aufrufe, die mit einem Serverfehler endeten." },
    latency: { title: "Latenz", caption: "Dauer der Aufrufe: Median, 95. und 99. Perzentil." },
    cpu: { title: "CPU", caption: "CPU-Zeit als Anteil eines Kerns." },
    memory: { title: "Arbeitsspeicher", caption: "Höchster Speicherverbrauch." },
    eventLoop: {
      title: "Event-Loop-Verzögerung",
      caption: "Verspätung, mit der die Event-Loop geplante Arbeit ausgeführt hat.",
    },
    connections: {
      title: "Datenbankverbindungen",
      caption: "Höchste Zahl der benutzten und der wartenden Verbindungen.",
    },
    redis: { title: "Redis-Latenz", caption: "Durchschnittliche Dauer der Anfragen an Redis." },
    cacheHits: {
      title: "Cache-Treffer",
      caption: "Anteil der Cache-Zugriffe, die Treffer waren.",
    },
  },
  series: {
    callsPerSecond: "Aufrufe",
    errorRatio: "Fehler",
    latencyP50Ms: "Median",
    latencyP95Ms: "95. Perzentil",
    latencyP99Ms: "99. Perzentil",
    cpu: "CPU",
    rssBytes: "Resident",
    heapBytes: "Heap",
    loopMedianMs: "Median",
    loopTailMs: "99. Perzentil",
    poolInUse: "Benutzt",
    poolWaiting: "Wartend",
    poolSize: "Poolgröße",
    redisMs: "Latenz",
    cacheHitRatio: "Treffer",
  },
};
