import { createTranslator } from "use-intl/core";
import type { Language } from "./languages";
import type { Namespace } from "./messages";
import type { Translator } from "./translations";

/** Without the library's own types, which would take the compiler minutes for so many texts. */
const create = createTranslator as unknown as (config: {
  locale: Language;
  namespace: Namespace;
  messages: object;
}) => unknown;

/** What gives the texts of a namespace, which `messages` has, compiled. */
export const translatorOf = <Name extends Namespace>(
  locale: Language,
  namespace: Name,
  messages: object,
): Translator<Name> => create({ locale, namespace, messages }) as Translator<Name>;
