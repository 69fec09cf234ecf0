import type { operationList as english } from "../en/operation-list";
import type { Translated } from "../messages";

export const operationList: Translated<typeof english> = {
  label: "Operationen",
  find: "Operation suchen",
  none: "Keine passenden Operationen.",
  found: "{count, plural, other {# gefunden}}",
};
