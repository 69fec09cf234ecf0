import type { Namespace } from "@/i18n/messages";
import type { Translator } from "@/i18n/translations";

/** Whether there is a text of this key: what was recorded may be older or newer than the page that shows it. */
export const hasText = <Name extends Namespace>(t: Translator<Name>, key: string): boolean =>
  "has" in t && typeof t.has === "function" && t.has(key) === true;
