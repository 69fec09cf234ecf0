import type { stock as english } from "../en/stock";
import type { Translated } from "../messages";

export const stock: Translated<typeof english> = {
  out: "Kein Bestand",
};
