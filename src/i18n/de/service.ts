import type { service as english } from "../en/service";
import type { Translated } from "../messages";

export const service: Translated<typeof english> = {
  readOnly:
    "Zurzeit kann nichts gespeichert werden: Die Datenbank ist schreibgeschützt. Versuchen Sie es später noch einmal.",
  databaseUnavailable: "Die Datenbank ist zurzeit nicht erreichbar. Versuchen Sie es in Kürze noch einmal.",
  contention: "Jemand anderes ändert gerade dieselben Daten. Versuchen Sie es in Kürze noch einmal.",
  partUnavailable:
    "Ein Teil des Dienstes ist zurzeit nicht erreichbar. Versuchen Sie es in Kürze noch einmal.",
  busy: "Der Dienst ist zurzeit ausgelastet. Versuchen Sie es in Kürze noch einmal.",
  tooManyAtOnce:
    "Ihre Organisation hat zu viele Anfragen auf einmal gesendet. Versuchen Sie es gleich noch einmal.",
  tooManyRequests:
    "Zu viele Anfragen. Versuchen Sie es in {unit, select, hours {{count, plural, one {# Stunde} other {# Stunden}}} minutes {{count, plural, one {# Minute} other {# Minuten}}} other {{count, plural, one {# Sekunde} other {# Sekunden}}}} noch einmal.",
  tooManyDownloads:
    "Ihre Organisation lädt schon {slots} Dateien herunter. Warten Sie, bis eine fertig ist, und versuchen Sie es dann noch einmal.",
  tooManyNewRecipients:
    "Ihre Organisation kann höchstens {limit} neuen Empfängern am Tag E-Mails senden. Senden Sie die übrigen morgen.",
  tooManyMailsTo:
    "{email} hat heute schon so viele E-Mails erhalten, wie ein neuer Empfänger erhalten darf. Versuchen Sie es morgen noch einmal.",
  bucketUnavailable:
    "Der Speicher für Dateien ist zurzeit nicht erreichbar. Nichts wurde geändert. Versuchen Sie es in einer Minute noch einmal.",
  storageFull:
    "Ihre Organisation hat ihre Grenze von {max} GB an Bildern und Dateien erreicht. Entfernen Sie einige, um Platz zu schaffen",
  tooManyPictures:
    "Zurzeit werden zu viele Bilder verarbeitet. Versuchen Sie es in ein paar Sekunden noch einmal.",
  pictureBroken:
    "Das Bild ist beschädigt oder unvollständig. Speichern Sie es neu und versuchen Sie es noch einmal",
  pictureTooManyPixels: "Das Bild hat {width} × {height} Pixel; erlaubt sind höchstens 16 Millionen Pixel",
};
