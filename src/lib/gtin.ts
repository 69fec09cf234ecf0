/* Barcodes of products: Global Trade Item Numbers (GS1 General Specifications). */

/** Spaces and hyphens, which are printed between groups of digits, and what scanners and spreadsheets add invisibly. */
const separators = /[\s\p{Pd}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

export const withoutSeparators = (text: string) => text.replace(separators, "");

/** GTIN-8, UPC (12 digits), EAN (13) or GTIN-14. */
export const gtinPattern = /^(?:\d{8}|\d{12,14})$/;

/** The last digit that the other digits of a GTIN call for (section 7.9): from the right, they weigh 3 and 1 in turn. */
export function checkDigitOf(gtin: string): string {
  const sum = [...gtin.slice(0, -1)]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

export const hasCheckDigit = (gtin: string) => gtin.endsWith(checkDigitOf(gtin));
