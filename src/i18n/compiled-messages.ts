import compile from "icu-minify/compile";
import { de } from "./de";
import { en } from "./en";
import type { Language } from "./languages";
import type { Messages, Namespace } from "./messages";
import { pseudoText } from "./pseudo";

const texts: Record<string, Partial<Record<Namespace, object>>> = { en, de };

/** By language and namespace. Compiling takes a parser, which browsers do not get. */
const compiled = new Map<string, object>();

/** The texts of some namespaces, compiled: what `icu-minify` formats here and in browsers. */
export function messagesOf<Name extends Namespace>(
  language: Language,
  namespaces: readonly Name[],
): Pick<Messages, Name> {
  return Object.fromEntries(
    namespaces.map((name) => {
      const id = `${language} ${name}`;
      const known = compiled.get(id);
      if (known) return [name, known];
      const made = compiledTexts(texts[language]?.[name] ?? en[name], compilers[language] ?? compile);
      compiled.set(id, made);
      return [name, made];
    }),
  ) as Pick<Messages, Name>;
}

const pseudo = (text: string) => pseudoText(compile(text));
const compilers: Partial<Record<Language, (text: string) => unknown>> = { "en-XA": pseudo, "ar-XB": pseudo };

const compiledTexts = (some: object, compiledText: (text: string) => unknown): object =>
  Object.fromEntries(
    Object.entries(some).map(([key, text]) => [
      key,
      typeof text === "string" ? compiledText(text) : compiledTexts(text, compiledText),
    ]),
  );
