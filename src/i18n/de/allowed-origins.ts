import type { allowedOrigins as english } from "../en/allowed-origins";
import type { Translated } from "../messages";

export const allowedOrigins: Translated<typeof english> = {
  title: "Erlaubte Origins",
  loadingFailed: "Die Origins konnten nicht geladen werden",
  saved: "Die Origins wurden gespeichert",
  changedByOther: "Jemand anderes hat diese Einstellungen geändert",
  label: "Origins",
  help: "Webseiten dieser Origins dürfen die API aufrufen. Ein Origin pro Zeile, etwa https://app.example.com. Die Seiten brauchen trotzdem einen API-Schlüssel oder eine Anmeldung. Programme außerhalb des Browsers müssen nicht aufgeführt werden.",
  save: "Speichern",
};
