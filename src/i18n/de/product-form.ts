import type { productForm as english } from "../en/product-form";
import type { Translated } from "../messages";

export const productForm: Translated<typeof english> = {
  priceIn: "Preis ({currency})",
  statusHelp: "Entwürfe und archivierte Produkte sehen nur Personen, die Produkte ändern dürfen.",
  supply: "Lager und Einkauf",
  unitHelp: "Was der Bestand zählt, etwa kg oder Karton",
  barcodeHelp: "Eine GTIN, etwa eine EAN oder ein UPC",
  minimumStockHelp: "Darunter gilt der Bestand als gering. Ohne Angabe gilt er es unter {below}.",
  filing: "Kategorie und Schlagwörter",
  noCategory: "Keine Kategorie",
  editCategories: "Kategorien bearbeiten",
  tagsHelp: "Drücken Sie nach jedem die Eingabetaste. Ein Produkt kann bis zu {max} haben.",
  cancel: "Abbrechen",
  save: "Änderungen speichern",
  create: "Produkt anlegen",
  browse: "Produkte ansehen",
  noChanges: "Keine Änderungen zu speichern",
  saved: "„{name}“ wurde gespeichert",
  created: "„{name}“ wurde angelegt",
  notSaved: "Das Produkt wurde nicht gespeichert",
  reference: "Referenz: {requestId}",
  restore: "Wiederherstellen",
  trashed: {
    title: "Ein gelöschtes Produkt hat diese SKU",
    restore:
      "Stellen Sie es wieder her und machen Sie hier weiter: Danach können Sie zwischen seinen und Ihren Werten wählen.",
    ask: "Bitten Sie einen Administrator, es wiederherzustellen, oder verwenden Sie eine andere SKU.",
  },
  gone: {
    title: "Dieses Produkt wurde in der Zwischenzeit gelöscht",
    restore: "Stellen Sie es wieder her, um Ihre Änderungen zu speichern. Ihre Eingaben sind noch da.",
    ask: "Bitten Sie einen Administrator, es wiederherzustellen. Ihre Eingaben sind noch da.",
  },
  taken: {
    title: "Ein anderes Produkt hat diese SKU",
    help: "Jede SKU kann nur zu einem Produkt gehören.",
    open: "In neuem Tab öffnen",
  },
  conflict: {
    restored: "Das Produkt wurde wiederhergestellt",
    changed: "Jemand anderes hat dieses Produkt geändert",
    restoredValue: "Wiederhergestellter Wert",
    valueAtStart: "Wert zu Beginn",
    lastSaved: "Es wurde zuletzt am <at></at> gespeichert.",
    lastSavedBy: "Es wurde zuletzt am <at></at> von {name} gespeichert.",
    saved: "Es wurde am <at></at> gespeichert.",
    savedBy: "Es wurde am <at></at> von {name} gespeichert.",
    choose: "Wählen Sie für jedes Feld, was gelten soll, und speichern Sie dann.",
    notAffected: "Ihre Felder sind nicht betroffen: Speichern Sie, um Ihre Änderungen zu übernehmen.",
    nothingLost: "Keine Ihrer Eingaben geht verloren.",
  },
};
