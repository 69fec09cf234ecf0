/** Compares names as people type them on any device: ignores case, and how accents are composed (RFC 8265 §3.3). */
export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/** What is the same for names that are: see `isSameName`. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase();
