/** The languages that every text exists in, BCP 47. */
export const languages = ["en"] as const;
export type Language = (typeof languages)[number];

/** That of every page, while there is no other. */
export const [language] = languages;
