import type { CompiledMessage, FormatOptions } from "icu-minify/format";
import format from "icu-minify/format";
import { createElement, Fragment, type ReactNode } from "react";
import { dateTimeFormat, numberFormat, pluralRules } from "@/lib/formatters";
import type { Language } from "./languages";
import type { Messages, Namespace } from "./messages";
import type { Translator } from "./translations";

const formatters = {
  getNumberFormat: (locale: string, options = {}) => numberFormat(locale, options),
  getDateTimeFormat: (locale: string, options = {}) => dateTimeFormat(locale, options),
  getPluralRules: (locale: string, options = {}) => pluralRules(locale, options),
} as FormatOptions["formatters"];

/** By the compiled texts of a namespace, which are of one language: many components ask for the same. */
const translators = new WeakMap<object, unknown>();
const none = {};

/** What gives the texts of a namespace, from compiled ones. Of a text that is not there it gives the key. */
export function translatorOf<Name extends Namespace>(
  language: Language,
  namespace: Name,
  messages: Partial<Messages>,
): Translator<Name> {
  const texts: object = messages[namespace] ?? none;
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
