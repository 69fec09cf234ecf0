import type { mailedLinks as english } from "../en/mailed-links";
import type { Translated } from "../messages";

export const mailedLinks: Translated<typeof english> = {
  missing: {
    title: "Öffnen Sie den Link in Ihrer E-Mail",
    hint: "Diese Seite braucht den vollständigen Link. Wenn Sie die Seite neu geladen haben, öffnen Sie den Link noch einmal: Er funktioniert weiterhin.",
  },
  notWorking: "Dieser Link funktioniert nicht",
  notChecked: "Der Link konnte nicht geprüft werden",
  tryAgain: "Erneut versuchen",
  checking: "Link wird geprüft",
};
