import "server-only";
import { createTranslator } from "use-intl/core";
import type { Language } from "./languages";
import { type Messages, messagesOf, type Namespace } from "./messages";
import type { Translator } from "./translations";

/** By language and namespace. */
const translators = new Map<string, Translator<Namespace>>();

/** The texts of a namespace in a language, in what the server alone writes. */
export function translationsOf<Name extends Namespace>(
  language: Language,
  namespace: Name,
): Translator<Name> {
  const id = `${language} ${namespace}`;
  const known = translators.get(id);
  if (known) return known as unknown as Translator<Name>;
  const made = createTranslator<Messages, Name>({
    locale: language,
    namespace,
    messages: messagesOf(language, [namespace]) as Messages,
  });
  translators.set(id, made as unknown as Translator<Namespace>);
  return made;
}
