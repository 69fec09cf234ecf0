import type { Namespace } from "./messages";
import type { Wording } from "./translator";

type Texts = <Name extends Namespace>(namespace: Name) => Wording<Name>;

let given: Texts | undefined;

/** Says where `textsOf` has its texts from: on the server the request's language, in a browser the page's. */
export function provideTexts(texts: Texts): void {
  given = texts;
}

/**
 * The texts of a namespace in the language of whoever reads them, for what runs on the server and in browsers and is no component:
 * errors and what schemas report. The language is known only when a text is asked for, so schemas take a function:
 * `{ error: () => t("tooLong") }`. Components take `useTranslations`, which also holds while the server renders them.
 */
export const textsOf =
  <Name extends Namespace>(namespace: Name): Wording<Name> =>
  (key, values) =>
    // While the server renders components nobody has typed anything: what schemas report about fields is not shown.
    given?.(namespace)(key, values) ?? "";
