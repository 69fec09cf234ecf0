import { textsOf } from "@/i18n/texts";
import type { CountedStocks } from "../counts.schema";
import type { CountProblem, FileCount, ReadCounts } from "./read-counts";

const t = textsOf("countSheet");

/** A count of a product that is there. */
export interface ProductCount extends FileCount {
  name: string;
  /** The stock now or, if the count was recorded, before that. */
  stock: number;
}

/** The rows of a file by what becomes of them. */
export interface ReviewedCounts {
  changes: ProductCount[];
  /** Their stock is no longer the one of the sheet. */
  moved: ProductCount[];
  problems: CountProblem[];
  /** How many are the stock already. */
  same: number;
  /** How many rows have no count. */
  skipped: number;
}

/** What a file would do, or has done, by what the server says of its counts, which are in the same order. */
export function reviewedCounts(
  { counts, problems, skipped }: ReadCounts,
  items: CountedStocks["items"],
  skuTitle: string,
): ReviewedCounts {
  const review: ReviewedCounts = { changes: [], moved: [], problems: [...problems], same: 0, skipped };
  for (const [index, count] of counts.entries()) {
    const { outcome, name, stock } = items[index] ?? { outcome: "unknown", name: null, stock: null };
    const product = { ...count, name: name ?? "", stock: stock ?? 0 };
    if (outcome === "counted") review.changes.push(product);
    else if (outcome === "moved") review.moved.push(product);
    else if (outcome === "same") review.same += 1;
    else
      review.problems.push({
        line: count.line,
        column: skuTitle,
        cell: count.sku,
        problem: t(`problems.${outcome}`),
      });
  }
  review.problems.sort((a, b) => a.line - b.line);
  return review;
}
