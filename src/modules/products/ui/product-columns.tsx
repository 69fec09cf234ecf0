import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import type { ProductColumn, ProductSort } from "../list.schema";
import type { Product } from "../products.schema";
import { Price } from "./price";
import { Stock } from "./stock";

interface Column {
  label: string;
  /** Left out where the list cannot be sorted by it. */
  sorts?: readonly [ascending: ProductSort, descending: ProductSort];
  align?: "right";
  /** Of heading and cells: their width. */
  width: string;
  /** Of the cells. */
  className?: string;
  cell: (product: Product) => ReactNode;
}

/** The columns that can be shown beside the name, in their order. */
export const columnsOfProducts: Record<ProductColumn, Column> = {
  sku: {
    label: "SKU",
    sorts: ["sku", "-sku"],
    width: "w-44",
    className: "truncate font-mono text-subtle text-xs",
    cell: ({ sku }) => sku,
  },
  price: {
    label: "Price",
    sorts: ["price", "-price"],
    align: "right",
    width: "w-36",
    cell: ({ price }) => <Price amount={price} />,
  },
  stock: {
    label: "Stock",
    sorts: ["stock", "-stock"],
    align: "right",
    width: "w-32",
    cell: ({ stock }) => <Stock count={stock} />,
  },
  description: {
    label: "Description",
    width: "w-64 pl-8",
    className: "truncate text-subtle",
    cell: ({ description }) => description,
  },
  createdAt: {
    label: "Created",
    sorts: ["createdAt", "-createdAt"],
    width: "w-36 pl-8",
    className: "text-subtle",
    cell: ({ createdAt }) => <DateTime value={createdAt} />,
  },
  updatedAt: {
    label: "Updated",
    sorts: ["updatedAt", "-updatedAt"],
    width: "w-36 pl-8",
    className: "text-subtle",
    cell: ({ updatedAt }) => <DateTime value={updatedAt} />,
  },
};
