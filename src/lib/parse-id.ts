/** The id that a text stands for, as it is written in addresses; null where it is none. Exact in a double, whatever it is. */
export const parseId = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
