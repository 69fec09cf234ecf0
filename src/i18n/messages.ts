import compile from "icu-minify/compile";
import { en } from "./en";
import type { Language } from "./languages";

/** The texts of a language, as ICU messages. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const texts: Record<Language, Messages> = { en };

/** By language and namespace. Compiling takes a parser, which browsers do not get. */
const compiled = new Map<string, object>();

/** The texts of some namespaces, compiled: what `use-intl` formats here and in browsers. */
export function messagesOf<Name extends Namespace>(
  language: Language,
  namespaces: readonly Name[],
): Pick<Messages, Name> {
  return Object.fromEntries(
    namespaces.map((name) => {
      const id = `${language} ${name}`;
      const known = compiled.get(id);
      if (known) return [name, known];
      const made = compiledTexts(texts[language][name]);
      compiled.set(id, made);
      return [name, made];
    }),
  ) as Pick<Messages, Name>;
}

const compiledTexts = (some: object): object =>
  Object.fromEntries(
    Object.entries(some).map(([key, text]) => [
      key,
      // A copy, since the compiler's objects have no prototype, and React sends browsers none of those.
      typeof text === "string" ? structuredClone(compile(text)) : compiledTexts(text),
    ]),
  );
