export const themes = ["system", "light", "dark"] as const;
export const densities = ["comfortable", "compact"] as const;
export const sidebars = ["expanded", "collapsed"] as const;

export interface Preferences {
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  sidebar: (typeof sidebars)[number];
}

/** A cookie, not localStorage: the server must know the theme before it sends the first byte. */
export const preferencesCookie = "preferences";

/** Reads the cookie's value; whatever is missing or unknown becomes the default. */
export function parsePreferences(value: string | undefined): Preferences {
  const stored = new URLSearchParams(value);
  return {
    theme: oneOf(themes, stored.get("theme")),
    density: oneOf(densities, stored.get("density")),
    sidebar: oneOf(sidebars, stored.get("sidebar")),
  };
}

/** The value that goes into the cookie. */
export function formatPreferences({ theme, density, sidebar }: Preferences): string {
  return new URLSearchParams({ theme, density, sidebar }).toString();
}

function oneOf<T extends string>(values: readonly [T, ...T[]], value: string | null): T {
  return values.find((known) => known === value) ?? values[0];
}
