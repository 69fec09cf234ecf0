import type { en } from "./en";

/** The texts of the first language, as ICU messages: their keys and values are those of every language. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

/** The same texts in another language. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};
