import type { Namespace } from "./messages";
import type { Translator } from "./translator";

type Texts = <Name extends Namespace>(namespace: Name) => Translator<Name>;

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
export function textsOf<Name extends Namespace>(namespace: Name): Translator<Name> {
  // While the server renders components nobody has typed anything: what schemas report about fields is not shown.
  const translator = () => given?.(namespace);
  return Object.assign(((key, values) => translator()?.(key, values) ?? "") satisfies Call<Name>, {
    has: (key: string) => translator()?.has(key) ?? false,
    rich: ((key, values) => translator()?.rich(key, values)) satisfies Translator<Name>["rich"],
  });
}

type Call<Name extends Namespace> = (...asked: Parameters<Translator<Name>>) => string;
