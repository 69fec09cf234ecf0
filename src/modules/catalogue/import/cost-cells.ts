import { textsOf } from "@/i18n/texts";
import type { Grants } from "@/lib/permissions";
import type { ImportCells } from "@/lib/product-import";
import { type CostView, costViewOf } from "@/modules/catalogue/costs/cost-access";
import type { ImportRow, ProductImport } from "./imports.schema";

/*
 * Cost prices in the files of imports. Whoever may not see cost prices cannot import any. Whoever could when the file was uploaded, and
 * can no longer, sees their own file without them.
 */

const t = textsOf("productErrors");

interface WithCells {
  cells: ImportCells;
}

export const hasCost = ({ cells }: WithCells): boolean => cells.cost !== undefined;

/** Whether the cost prices of products are read for these rows: only if the file has some. */
export const viewFor = (viewer: Grants, rows: WithCells[]): CostView =>
  rows.some(hasCost) ? costViewOf(viewer) : "hidden";

/** The import without what it says of cost prices, for those who may not see them. */
export const importSeenBy = (viewer: Grants, found: ProductImport): ProductImport =>
  costViewOf(viewer) === "shown"
    ? found
    : { ...found, adjustments: found.adjustments.filter(({ field }) => field !== "cost") };

type Seen = Pick<ImportRow, "cells"> & { problems: Record<string, string> | null };

/** A row without its cost price, which its problem can quote, for those who may not see it. */
export function rowSeenBy<Row extends Seen>(view: CostView, row: Row): Row {
  if (view === "shown" || !hasCost(row)) return row;
  const { cost: _, ...cells } = row.cells;
  return {
    ...row,
    cells,
    ...(row.problems?.cost !== undefined && { problems: { ...row.problems, cost: t("mayNotSeeCosts") } }),
  };
}
