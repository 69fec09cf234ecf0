import { byteOrderMark, csvOf } from "@/lib/csv";
import { columnTitles } from "@/modules/catalogue/products/product-titles";
import type { CountSheetRow } from "../counts.schema";

const fields = ["sku", "name", "barcode", "unit", "stock"] as const;

/** The title of the column that is filled in; like the others, the same in every language. */
const countedTitle = "Counted";

/** The sheet as a file: it always has the stock, since the counts are compared with it. */
export const sheetFile = (rows: CountSheetRow[]): string =>
  byteOrderMark +
  csvOf([
    [...fields.map((field) => columnTitles[field]), countedTitle],
    ...rows.map((row) => [...fields.map((field) => String(row[field] ?? "")), ""]),
  ]);
