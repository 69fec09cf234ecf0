import { textsOf } from "@/i18n/texts";
import { importedFieldNames } from "@/lib/product-import";
import type { Problems } from "./import-cells";
import { pictureProblemInWords } from "./picture-problems";

const t = textsOf("importErrors");

const codes = [
  "skuRounded",
  "nameMissing",
  "priceMissing",
  "limitReached",
  "skuInTrash",
  "skuIsGone",
] as const;

/**
 * The problems of a row as they are stored, by field: what follows from other rows and from products as a code, and what a cell says
 * by itself in words, which are found again by reading the cell.
 */
export type StoredProblems = Problems;

const sameSku = /^sameSku (\d+)$/;
/** The problem of a row whose SKU an earlier line has. */
export const sameSkuAs = (line: number) => `sameSku ${line}`;

/** The problems in the language of whoever reads them; `read` are those that the cells have when they are read now. */
export function problemsInWords(stored: StoredProblems, read: Problems): Problems {
  const inWords: Problems = {};
  for (const field of importedFieldNames) {
    const problem = stored[field];
    if (problem !== undefined) inWords[field] = wordsOf(problem) ?? read[field] ?? problem;
  }
  return inWords;
}

function wordsOf(problem: string): string | undefined {
  const [, line] = sameSku.exec(problem) ?? [];
  if (line !== undefined) return t("sameSku", { line });
  const code = codes.find((one) => one === problem);
  return code ? t(`problems.${code}`) : pictureProblemInWords(problem);
}
