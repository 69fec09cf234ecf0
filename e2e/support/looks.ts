/** A color scheme and a viewport: what a page looks like on a wide screen, and on a phone. */
export const looks = [
  ["light", { width: 1280, height: 800 }],
  ["dark", { width: 390, height: 844 }],
] as const;
