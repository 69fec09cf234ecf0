/**
 * Whether two names that people give come to the same, as they type them on any device: whatever the letter case, and
 * however accents are composed (RFC 8265 §3.3).
 */
export const isSameName = (one: string, other: string): boolean => comparable(one) === comparable(other);

const comparable = (name: string) => name.normalize("NFC").toLowerCase();
