import type { settingsChecks as english } from "../en/settings-checks";
import type { Translated } from "../messages";

export const settingsChecks: Translated<typeof english> = {
  currency: "Verwenden Sie den Code einer gültigen Währung, zum Beispiel EUR",
  locale: "Verwenden Sie einen Sprachcode wie en-US oder de",
  timeZone: "Verwenden Sie eine Zeitzone wie Europe/Berlin",
  notAsRead: "Senden Sie, was Sie gelesen haben",
  limitNotWhole: "Geben Sie eine ganze Zahl ein oder lassen Sie das Feld leer",
  limitNotAnInteger: "Geben Sie eine ganze Zahl ein",
  smallestLimit: "Das kleinste Limit ist {min}",
  largestLimit: "Das größte Limit ist {max}",
  originTooLong: "Ein Origin darf höchstens {max} Zeichen haben",
  notAnOrigin: "{origin} ist kein Origin. Verwenden Sie die Form https://app.example.com, ohne Pfad",
  tooManyOrigins: "Führen Sie höchstens {max} Origins auf",
  originRepeated: "Führen Sie jeden Origin nur einmal auf",
  retentionRange: "Wählen Sie {min} bis {max} Tage",
  retentionNotWhole: "Geben Sie eine ganze Zahl von Tagen an",
  sessionRange: "Wählen Sie {min} bis {max} Stunden",
  sessionNotWhole: "Geben Sie ganze Minuten an",
  chooseDate: "Wählen Sie ein Datum",
  dateTooFar: "Das Datum darf höchstens {years} Jahre in der Zukunft liegen",
};
