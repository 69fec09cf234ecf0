import { languages, pseudoLanguages } from "@/i18n/languages";

export const themes = ["system", "light", "dark"] as const;
export const densities = ["comfortable", "compact"] as const;
export const sidebars = ["expanded", "collapsed"] as const;
/** The list of first steps on the overview. */
export const firstSteps = ["shown", "hidden"] as const;
/** Shortcuts of a single character that work anywhere on a page: people who dictate turn them off (WCAG 2.1.4). */
export const characterKeys = ["on", "off"] as const;

/** Of texts, on this device; `auto` is that of the person, the organization or the browser. */
const languageChoices = ["auto", ...languages, ...pseudoLanguages] as const;

export interface Preferences {
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  sidebar: (typeof sidebars)[number];
  firstSteps: (typeof firstSteps)[number];
  characterKeys: (typeof characterKeys)[number];
  language: (typeof languageChoices)[number];
}

/** A cookie, not localStorage: the server must know the theme before it sends the first byte. */
export const preferencesCookie = "preferences";

/** Reads the cookie's value; anything missing or unknown becomes the default. */
export function parsePreferences(value: string | undefined): Preferences {
  const stored = new URLSearchParams(value);
  return {
    theme: oneOf(themes, stored.get("theme")),
    density: oneOf(densities, stored.get("density")),
    sidebar: oneOf(sidebars, stored.get("sidebar")),
    firstSteps: oneOf(firstSteps, stored.get("firstSteps")),
    characterKeys: oneOf(characterKeys, stored.get("characterKeys")),
    language: oneOf(languageChoices, stored.get("language")),
  };
}

/** The value that goes into the cookie. */
export function formatPreferences(preferences: Preferences): string {
  const { theme, density, sidebar, firstSteps, characterKeys, language } = preferences;
  return new URLSearchParams({ theme, density, sidebar, firstSteps, characterKeys, language }).toString();
}

function oneOf<T extends string>(values: readonly [T, ...T[]], value: string | null): T {
  return values.find((known) => known === value) ?? values[0];
}
