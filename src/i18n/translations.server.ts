import { compiledTextsOf } from "./compiled-messages";
import type { Language } from "./languages";
import type { Namespace } from "./messages";
import { type Translator, translatorOf } from "./translator";

/** The texts of a namespace in a language, in what the server alone writes. */
export const translationsOf = <Name extends Namespace>(
  language: Language,
  namespace: Name,
): Translator<Name> => translatorOf(language, namespace, compiledTextsOf(language, namespace));
