import type { trash as english } from "../en/trash";
import type { Translated } from "../messages";

export const trash: Translated<typeof english> = {
  delete: {
    titleOne: "„{name}“ löschen?",
    title: "{count, plural, one {# Produkt} other {# Produkte}} löschen?",
    descriptionOne:
      "Das Produkt mit der SKU <sku></sku> wird in den Papierkorb verschoben. Sie können das gleich danach rückgängig machen.",
    description: "Sie werden in den Papierkorb verschoben. Sie können das gleich danach rückgängig machen.",
    confirmOne: "Produkt löschen",
    confirm: "{count, plural, one {# Produkt} other {# Produkte}} löschen",
    doneOne: "„{name}“ wurde gelöscht",
    done: "{count, plural, one {# Produkt wurde} other {# Produkte wurden}} gelöscht",
    failedOne: "Das Produkt wurde nicht gelöscht",
    failed: "Es wurde nichts gelöscht",
  },
  restore: {
    button: "Wiederherstellen",
    buttonOf: "{name} wiederherstellen",
    doneOne: "„{name}“ wurde wiederhergestellt",
    done: "{count, plural, one {# Produkt wurde} other {# Produkte wurden}} wiederhergestellt",
    failed: "Es wurde nichts wiederhergestellt",
  },
  matching: {
    delete: {
      title: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}} löschen?",
      confirm: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}} löschen",
      description: {
        asked:
          "Alle passenden Produkte auf allen Seiten werden in den Papierkorb verschoben. Sie können das gleich danach rückgängig machen.",
        othersChanged:
          "Jemand anderes hat einige davon inzwischen geändert. Alle passenden Produkte auf allen Seiten werden in den Papierkorb verschoben. Sie können das gleich danach rückgängig machen.",
        numberChanged:
          "Die Liste hat sich geändert: Zuvor waren es {before}. Alle passenden Produkte auf allen Seiten werden in den Papierkorb verschoben. Sie können das gleich danach rückgängig machen.",
      },
      doing: "{count, plural, one {{shown} Produkt wird} other {{shown} Produkte werden}} gelöscht…",
      done: "{count, plural, one {{shown} Produkt wurde} other {{shown} Produkte wurden}} gelöscht",
      failed: "Es wurde nichts gelöscht",
    },
    restore: {
      title: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}} wiederherstellen?",
      confirm: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}} wiederherstellen",
      description: {
        asked: "Alle passenden Produkte auf allen Seiten werden aus dem Papierkorb wiederhergestellt.",
        othersChanged:
          "Jemand anderes hat einige davon inzwischen geändert. Alle passenden Produkte auf allen Seiten werden aus dem Papierkorb wiederhergestellt.",
        numberChanged:
          "Die Liste hat sich geändert: Zuvor waren es {before}. Alle passenden Produkte auf allen Seiten werden aus dem Papierkorb wiederhergestellt.",
      },
      doing: "{count, plural, one {{shown} Produkt wird} other {{shown} Produkte werden}} wiederhergestellt…",
      done: "{count, plural, one {{shown} Produkt wurde} other {{shown} Produkte wurden}} wiederhergestellt",
      failed: "Es wurde nichts wiederhergestellt",
    },
    status: {
      failed: "Es wurde nichts geändert",
    },
    active: {
      done: "{count, plural, one {{shown} Produkt ist} other {{shown} Produkte sind}} jetzt aktiv",
    },
    draft: {
      done: "{count, plural, one {{shown} Produkt ist jetzt ein Entwurf} other {{shown} Produkte sind jetzt Entwürfe}}",
    },
    archived: {
      done: "{count, plural, one {{shown} Produkt ist} other {{shown} Produkte sind}} jetzt archiviert",
    },
    othersRestored:
      "Jemand anderes hat einige davon inzwischen wiederhergestellt. Die anderen sind im Papierkorb.",
    nothingMatches: "Es passen keine Produkte mehr.",
    tooMany: "Es sind jetzt mehr, als auf einmal geändert werden können. Schränken Sie zuerst die Liste ein.",
  },
  reasons: {
    stale: "{reason} Sehen Sie sich das an, bevor Sie fortfahren.",
    gone: "Jemand anderes hat einige dieser Produkte inzwischen gelöscht oder wiederhergestellt.",
  },
};
