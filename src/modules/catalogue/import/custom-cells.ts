import type { ImportCells } from "@/lib/product-import";

/** Whether there is something of custom fields: in the mapping of an import, or in the cells of a row. */
export const hasCustom = ({ custom = {} }: Pick<ImportCells, "custom">): boolean =>
  Object.keys(custom).length > 0;
