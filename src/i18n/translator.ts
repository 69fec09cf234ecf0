import type { CompiledMessage, FormatOptions } from "icu-minify/format";
import format from "icu-minify/format";
import { createElement, Fragment, type ReactNode } from "react";
import { dateTimeFormat, numberFormat, pluralRules } from "@/lib/formatters";
import type { Language } from "./languages";
import type { Namespace } from "./messages";
import type { Translator } from "./translations";

const formatters = {
  getNumberFormat: (locale: string, options = {}) => numberFormat(locale, options),
  getDateTimeFormat: (locale: string, options = {}) => dateTimeFormat(locale, options),
  getPluralRules: (locale: string, options = {}) => pluralRules(locale, options),
} as FormatOptions["formatters"];

/**
 * What gives the texts of a namespace, which `messages` has, compiled. The library's own one only takes compiled texts where a bundler
 * has replaced part of it, which it has not in programs such as the seed.
 */
export function translatorOf<Name extends Namespace>(
  language: Language,
  namespace: Name,
  messages: object,
): Translator<Name> {
  const find = (key: string): CompiledMessage | undefined =>
    key.split(".").reduce((inside, part) => Object(inside)[part], Object(messages)[namespace]);
  const write: Translator<Name> = Object.assign(
    (key: string, values?: Record<string, string | number>) =>
      String(format(find(key) ?? `${namespace}.${key}`, language, values, { formatters })),
    {
      has: (key: string) => find(key) !== undefined,
      rich: (key: string, values: Parameters<Translator<Name>["rich"]>[1]) => {
        const parts = format<ReactNode>(find(key) ?? `${namespace}.${key}`, language, values, { formatters });
        return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
      },
    },
  );
  return write;
}
