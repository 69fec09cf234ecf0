/** Compares names as people type them on any device: ignores case, and how accents are composed (RFC 8265 §3.3). */
export const isSameName = (one: string, other: string): boolean => comparable(one) === comparable(other);

const comparable = (name: string) => name.normalize("NFC").toLowerCase();
