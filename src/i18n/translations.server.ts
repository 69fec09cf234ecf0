import { messagesOf } from "./compiled-messages";
import type { Language } from "./languages";
import type { Namespace } from "./messages";
import type { Translator } from "./translations";
import { translatorOf } from "./translator";

/** By language and namespace. */
const translators = new Map<string, unknown>();

/** The texts of a namespace in a language, in what the server alone writes. */
export function translationsOf<Name extends Namespace>(
  language: Language,
  namespace: Name,
): Translator<Name> {
  const id = `${language} ${namespace}`;
  const known = translators.get(id);
  if (known) return known as Translator<Name>;
  const made = translatorOf(language, namespace, messagesOf(language, [namespace]));
  translators.set(id, made);
  return made;
}
