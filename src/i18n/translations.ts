import type { ReactNode } from "react";
import type { Messages, Namespace } from "./messages";
import { useTexts } from "./messages-provider";
import { translatorOf } from "./translator";

/** The keys of texts, those in groups as `group.key`. */
type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];

type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<Record<string, string | number | ((inside: ReactNode) => ReactNode)>>;

/**
 * What gives the texts of a namespace, by key. That each gets its values is checked by messages.test.ts: types that read the texts
 * would take the compiler minutes.
 */
export interface Translator<Name extends Namespace> {
  (key: KeysOf<Messages[Name]>, values?: Values): string;
  /** A text with elements, by the names of its tags. */
  rich(key: KeysOf<Messages[Name]>, values: RichValues): ReactNode;
  /** Whether there is a text of this key: what was recorded may be older or newer than the page that shows it. */
  has(key: string): boolean;
}

/** The texts of a namespace, in components that browsers render; pages have `getTranslations`. */
export function useTranslations<Name extends Namespace>(namespace: Name): Translator<Name> {
  const { language, messages } = useTexts();
  return translatorOf(language, namespace, messages);
}
