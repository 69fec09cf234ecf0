import { shorten } from "@/lib/cut";
import type { AdjustmentCount } from "@/lib/product-import";
import type { CellAdjustment } from "./import-cells";

const shownLength = 100;

/** Adds these rows to the counters: one per field and kind, so their number is limited. */
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
