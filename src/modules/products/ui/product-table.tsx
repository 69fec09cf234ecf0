"use client";

import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { LinkPending } from "@/components/ui/link-pending";
import { SortableHead, Table, TableCell, TableHead, TableRow } from "@/components/ui/table";
import type { Product, ProductSort } from "../products.schema";
import { Price } from "./price";
import { ProductActions } from "./product-actions";
import { Stock } from "./stock";

interface ProductRowsProps {
  products: Product[];
  onDelete: (product: Product) => void;
}

interface ProductTableProps extends ProductRowsProps {
  sort: ProductSort;
  onSort: (sort: ProductSort) => void;
}

/** The list from tablets upwards. */
export function ProductTable({ products, sort, onSort, onDelete }: ProductTableProps) {
  const head = { sort, onSort };
  return (
    <Table className="hidden table-fixed md:table">
      <caption className="sr-only">Products</caption>
      <thead>
        <tr>
          <SortableHead {...head} label="Name" sorts={["name", "-name"]} />
          <SortableHead {...head} label="SKU" sorts={["sku", "-sku"]} className="w-44" />
          <SortableHead {...head} label="Price" sorts={["price", "-price"]} align="right" className="w-36" />
          <SortableHead {...head} label="Stock" sorts={["stock", "-stock"]} align="right" className="w-32" />
          <SortableHead {...head} label="Updated" sorts={["updatedAt", "-updatedAt"]} className="w-36 pl-8" />
          <TableHead className="w-14">
            <span className="sr-only">Actions</span>
          </TableHead>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <TableRow key={product.id}>
            <TableCell>
              <span className="flex items-center gap-2">
                {/* The link covers the whole row; the menu lies above it. */}
                <Link
                  href={`/dashboard/products/${product.id}`}
                  className="min-w-0 truncate font-medium after:absolute after:inset-0"
                >
                  {product.name}
                  <LinkPending className="ml-2 inline-block align-middle text-subtle" />
                </Link>
              </span>
            </TableCell>
            <TableCell className="truncate font-mono text-subtle text-xs">{product.sku}</TableCell>
            <TableCell className="text-right">
              <Price amount={product.price} />
            </TableCell>
            <TableCell className="text-right">
              <Stock count={product.stock} />
            </TableCell>
            <TableCell className="pl-8 text-subtle">
              <DateTime value={product.updatedAt} />
            </TableCell>
            <TableCell className="pr-2 text-right">
              <ProductActions product={product} onDelete={onDelete} />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

/** The list on phones. */
export function ProductCards({ products, onDelete }: ProductRowsProps) {
  return (
    <ul className="divide-y divide-line md:hidden">
      {products.map((product) => (
        <li key={product.id} className="relative flex items-start gap-2 py-3 pr-2 pl-4">
          <div className="min-w-0 flex-1">
            <Link
              href={`/dashboard/products/${product.id}`}
              className="line-clamp-2 break-words font-medium after:absolute after:inset-0"
            >
              {product.name}
            </Link>
            <p className="mt-0.5 truncate font-mono text-subtle text-xs">{product.sku}</p>
            <p className="mt-2 flex items-center gap-4">
              <Price amount={product.price} />
              <span className="text-subtle">
                {product.stock > 0 && "Stock "}
                <Stock count={product.stock} />
              </span>
            </p>
          </div>
          <ProductActions product={product} onDelete={onDelete} />
        </li>
      ))}
    </ul>
  );
}
