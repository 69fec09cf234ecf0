/** Parses an id in a URL; null if it is not one. Any id is exact in a double. */
export const parseId = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
