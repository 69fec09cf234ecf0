import compile from "icu-minify/compile";
import { de } from "./de";
import { en } from "./en";
import type { Language } from "./languages";
import type { Messages, Namespace, Translated } from "./messages";
import { pseudoText } from "./pseudo";

const texts: Record<Language, Translated<Messages>> = { en, de, "en-XA": en, "ar-XB": en };

/** By language and namespace. Compiling takes a parser, which browsers do not get. */
const compiled = new Map<string, object>();

/** The texts of a namespace, compiled: what `icu-minify` formats here and in browsers. */
export function compiledTextsOf(language: Language, namespace: Namespace): object {
  const id = `${language} ${namespace}`;
  const known = compiled.get(id);
  if (known) return known;
  const made = compiledTexts(texts[language][namespace], compilers[language] ?? compile);
  compiled.set(id, made);
  return made;
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
