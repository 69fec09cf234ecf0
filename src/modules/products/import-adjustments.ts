import { shorten } from "@/lib/cut";
import type { AdjustmentCount } from "@/lib/product-import";
import type { CellAdjustment } from "./import-cells";

const shownLength = 100;

/** The counts after these rows: one for each field and kind, so that their number is bounded. */
export function withAdjustments(
  counts: AdjustmentCount[],
  rows: { line: number; adjustments: CellAdjustment[] }[],
): AdjustmentCount[] {
  const next = counts.map((count) => ({ ...count }));
  for (const { line, adjustments } of rows) {
    for (const { field, kind, from, to } of adjustments) {
      const known = next.find((count) => count.field === field && count.kind === kind);
      if (known) known.count += 1;
      else
        next.push({
          field,
          kind,
          count: 1,
          line,
          from: shorten(from, shownLength),
          to: shorten(to, shownLength),
        });
    }
  }
  return next;
}
