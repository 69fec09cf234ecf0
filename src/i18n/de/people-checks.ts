import type { peopleChecks as english } from "../en/people-checks";
import type { Translated } from "../messages";

export const peopleChecks: Translated<typeof english> = {
  noRole: "Wählen Sie mindestens eine Rolle",
  emptyList: "Die Liste ist leer",
};
