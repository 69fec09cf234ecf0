import type { suspended as english } from "../en/suspended";
import type { Translated } from "../messages";

export const suspended: Translated<typeof english> = {
  title: "Dieser Arbeitsbereich ist gesperrt",
  text: "Zurzeit kann sich niemand anmelden. Die Daten bleiben erhalten und sind wieder verfügbar, sobald der Arbeitsbereich entsperrt wird.",
  whoKnows: "Ein Administrator Ihrer Organisation kann Ihnen mehr sagen.",
};
