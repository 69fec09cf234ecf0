import type { uploads as english } from "../en/uploads";
import type { Translated } from "../messages";

export const uploads: Translated<typeof english> = {
  list: "Dateien, die hinzugefügt werden",
  waiting: "Wartet",
  sending: "Wird hochgeladen",
  processing: "Wird verarbeitet",
  failed: "{name}: {problem}",
  retry: "Erneut versuchen",
  cancel: "Abbrechen",
  dismiss: "Ausblenden",
  cancelOf: "{name} nicht hinzufügen",
};
