import type { stockReasons as english } from "../en/stock-reasons";
import type { Translated } from "../messages";

export const stockReasons: Translated<typeof english> = {
  received: "Wareneingang",
  sold: "Verkauf",
  returned: "Rückgabe",
  damaged: "Beschädigt",
  lost: "Verlust",
  correction: "Korrektur",
  counted: "Zählung",
  initial: "Anfangsbestand",
  import: "Import",
  unrecorded: "Nicht erfasst",
};
