import type { Namespace } from "./messages";
import { useTexts } from "./messages-provider";
import { type Translator, translatorOf } from "./translator";

export type { Translator } from "./translator";

/** The texts of a namespace, in components that browsers render; pages have `getTranslations`. */
export function useTranslations<Name extends Namespace>(namespace: Name): Translator<Name> {
  const { language, messages } = useTexts();
  return translatorOf(language, namespace, messages[namespace]);
}
