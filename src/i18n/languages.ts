/** The languages that people can choose, BCP 47. */
export const languages = ["en", "de"] as const;

/**
 * Made from English by rules, for tests and for whoever works on pages: `en-XA` has accents and is longer, `ar-XB` runs from right to
 * left. Nobody is offered them; the cookie of preferences takes them.
 */
export const pseudoLanguages = ["en-XA", "ar-XB"] as const;

export type Language = (typeof languages)[number] | (typeof pseudoLanguages)[number];

/** That of programs that ask for no other. */
export const [defaultLanguage] = languages;

/** What people who speak a language call it. */
export const languageNames: Readonly<Record<(typeof languages)[number], string>> = {
  en: "English",
  de: "Deutsch",
};

/** Where the lines of its texts begin. */
export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar-XB" ? "rtl" : "ltr");
