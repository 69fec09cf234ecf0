const longestName = 255;
const longestSku = 50;
const mostCopies = 100;

/**
 * "Desk" → "Desk (copy)", with the mark of a language. Copies of a copy, whose name ends with one of the marks, have the same name and
 * differ in their SKU.
 */
export function copyNameOf(name: string, mark: string, marks: string[] = [mark]): string {
  const known = marks.find((one) => name.endsWith(` ${one}`));
  const original = known === undefined ? name : name.slice(0, -known.length - 1);
  return joined(original, ` ${mark}`, longestName);
}

/** Candidate SKUs of a copy, in the order in which they are tried: "DESK-1-COPY", "DESK-1-COPY-2" … */
export function copySkusOf(sku: string): string[] {
  const original = sku.replace(/-COPY(-\d{1,3})?$/i, "");
  return Array.from({ length: mostCopies }, (_, index) =>
    joined(original, index === 0 ? "-COPY" : `-COPY-${index + 1}`, longestSku),
  );
}

/** Counts code points, as the database does, and leaves no trailing space. */
function joined(text: string, end: string, longest: number): string {
  const start = [...text].slice(0, longest - end.length).join("");
  return start.trimEnd() + end;
}
