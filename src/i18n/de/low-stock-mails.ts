import type { lowStockMails as english } from "../en/low-stock-mails";
import type { Translated } from "../messages";

export const lowStockMails: Translated<typeof english> = {
  title: "Niedriger Bestand",
  loadingFailed: "Die Auswahl konnte nicht geladen werden",
  label: "Per E-Mail benachrichtigen, wenn Produkte knapp werden oder ausgehen",
  help: "Höchstens eine E-Mail am Tag, mit den Produkten, die seit der letzten knapp geworden sind.",
  save: "Speichern",
  notSaved: "Die Auswahl wurde nicht gespeichert",
  turnedOn: "Sie erhalten E-Mails über niedrigen Bestand",
  turnedOff: "Sie erhalten keine E-Mails über niedrigen Bestand mehr",
};
