const longestName = 255;
const longestSku = 50;
const mostCopies = 100;

/** "Desk" → "Desk (copy)"; a copy of that is called the same, and told apart by its SKU. */
export const copyNameOf = (name: string): string =>
  joined(name.replace(/ \(copy\)$/, ""), " (copy)", longestName);

/** The SKUs that a copy may have, in the order in which they are tried: "DESK-1-COPY", "DESK-1-COPY-2" … */
export function copySkusOf(sku: string): string[] {
  const original = sku.replace(/-COPY(-\d{1,3})?$/i, "");
  return Array.from({ length: mostCopies }, (_, index) =>
    joined(original, index === 0 ? "-COPY" : `-COPY-${index + 1}`, longestSku),
  );
}

/** Counts code points, as the database does, and leaves no space before the end. */
function joined(text: string, end: string, longest: number): string {
  const start = [...text].slice(0, longest - end.length).join("");
  return start.trimEnd() + end;
}
