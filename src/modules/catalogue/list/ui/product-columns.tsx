import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import { onDemand } from "@/components/ui/on-demand";
import { LastChange } from "@/modules/catalogue/history/ui/last-change";
import { Price } from "@/modules/catalogue/products/ui/price";
import { Stock } from "@/modules/catalogue/stock/ui/stock";
import type { ListedProduct } from "../list.schema";
import { type FieldColumn, isFieldColumn, type ProductColumn, type ProductSort } from "../list-options";
import { InlinePrice, InlineStock } from "./inline-edit";

/** Few lists show what they have to be asked for. */
const values = onDemand(() => import("./listed-values"));
const ListedValue = values.component((module) => module.ListedValue);
export const ListedValues = values.component((module) => module.ListedValues);

interface Column {
  /** Absent if the list cannot be sorted by it. */
  sorts?: readonly [ascending: ProductSort, descending: ProductSort];
  align?: "right";
  /** Wide enough for the heading and for the usual values. */
  widthRem: number;
  /** For the cells. */
  className?: string;
  /** A product in the trash is read-only. Absent where the value is shown as it is. */
  cell?: (product: ListedProduct, inTrash: boolean) => ReactNode;
}

const text: Column = { widthRem: 10, className: "truncate text-subtle" };
const code: Column = { widthRem: 9, className: "truncate font-mono text-subtle text-xs" };

const asked = (column: ProductColumn): Column => ({
  ...text,
  cell: (product) => <ListedValue product={product} column={column} />,
});

/** The optional columns, in order. Their headings are texts. */
const columnsOfProducts: Record<Exclude<ProductColumn, FieldColumn>, Column> = {
  sku: { sorts: ["sku", "-sku"], ...code },
  price: {
    sorts: ["price", "-price"],
    align: "right",
    widthRem: 8.5,
    cell: (product, inTrash) =>
      inTrash ? <Price amount={product.price} /> : <InlinePrice product={product} />,
  },
  stock: {
    sorts: ["stock", "-stock"],
    align: "right",
    widthRem: 7.25,
    cell: (product, inTrash) =>
      inTrash ? <Stock count={product.stock} /> : <InlineStock product={product} />,
  },
  description: text,
  barcode: code,
  unit: text,
  supplier: text,
  category: asked("category"),
  tags: asked("tags"),
  minimumStock: { ...code, align: "right" },
  createdAt: {
    sorts: ["createdAt", "-createdAt"],
    widthRem: 7.75,
    className: "whitespace-nowrap text-subtle",
    cell: ({ createdAt }) => <DateTime value={createdAt} />,
  },
  updatedAt: {
    sorts: ["updatedAt", "-updatedAt"],
    widthRem: 7.75,
    className: "whitespace-nowrap text-subtle",
    cell: (product) => <LastChange product={product} />,
  },
};

export const columnOf = (column: ProductColumn): Column =>
  isFieldColumn(column) ? { ...asked(column), sorts: [column, `-${column}`] } : columnsOfProducts[column];

/** What a product has in a column. */
export function cellOf(
  column: ProductColumn,
  { product, inTrash }: { product: ListedProduct; inTrash: boolean },
): ReactNode {
  const { cell } = columnOf(column);
  if (cell) return cell(product, inTrash);
  return isFieldColumn(column) ? null : product[column];
}
