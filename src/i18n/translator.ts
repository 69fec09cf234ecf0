import type { CompiledMessage, FormatOptions } from "icu-minify/format";
import format from "icu-minify/format";
import { createElement, Fragment, type ReactNode } from "react";
import { numberFormat, pluralRules } from "@/lib/formatters";
import type { Language } from "./languages";
import type { Messages, Namespace } from "./messages";

/** The keys of texts, those in groups as `group.key`. */
type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];

type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<Record<string, string | number | ((inside: ReactNode) => ReactNode)>>;

/**
 * Words a text of a namespace, by its key. That each gets its values is checked by messages.test.ts: types that read the texts
 * would take the compiler minutes.
 */
export type Wording<Name extends Namespace> = (key: KeysOf<Messages[Name]>, values?: Values) => string;

/** What gives the texts of a namespace. */
export interface Translator<Name extends Namespace> extends Wording<Name> {
  /** A text with elements, by the names of its tags. */
  rich(key: KeysOf<Messages[Name]>, values: RichValues): ReactNode;
  /** Whether there is a text of this key: what was recorded may be older or newer than the page that shows it. */
  has(key: string): boolean;
}

/** Dates come formatted. */
const formatters = {
  getNumberFormat: (locale: string, options = {}) => numberFormat(locale, options),
  getPluralRules: (locale: string, options = {}) => pluralRules(locale, options),
} as FormatOptions["formatters"];

/** By the compiled texts of a namespace, which are of one language: many components ask for the same. */
const translators = new WeakMap<object, unknown>();
const none = {};

/** What gives the texts of a namespace, from compiled ones. Of a text that is not there it gives the key. */
export function translatorOf<Name extends Namespace>(
  language: Language,
  namespace: Name,
  texts: object = none,
): Translator<Name> {
  const known = translators.get(texts);
  if (known) return known as Translator<Name>;
  const made = translatorOfTexts<Name>(language, namespace, texts);
  if (texts !== none) translators.set(texts, made);
  return made;
}

function translatorOfTexts<Name extends Namespace>(
  language: Language,
  namespace: Name,
  texts: object,
): Translator<Name> {
  const find = (key: string): CompiledMessage | undefined =>
    key.split(".").reduce<CompiledMessage | undefined>((inside, part) => Object(inside)[part], Object(texts));
  const messageOf = (key: string) => find(key) ?? `${namespace}.${key}`;
  return Object.assign(
    (key: string, values?: Record<string, string | number>) =>
      String(format(messageOf(key), language, values, { formatters })),
    {
      has: (key: string) => find(key) !== undefined,
      rich: (key: string, values: Parameters<Translator<Name>["rich"]>[1]) => {
        const parts = format<ReactNode>(messageOf(key), language, values, { formatters });
        return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
      },
    },
  );
}
