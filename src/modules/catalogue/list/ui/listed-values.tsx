"use client";

import { isAmount } from "@/lib/custom-fields";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { ShownValue } from "@/modules/catalogue/custom-fields/ui/value-entries";
import type { ListedProduct } from "../list.schema";
import { fieldOf, isFieldColumn, type ProductColumn } from "../list-options";
import { useColumnHeads } from "./use-column-heads";

interface ListedValueProps {
  product: ListedProduct;
  column: ProductColumn;
}

/** What a product has in a column that the list has to be asked for; nothing until it is there. */
export function ListedValue({ product, column }: ListedValueProps) {
  if (column === "category") return <CategoryPath id={product.category ?? null} />;
  if (column === "tags") return product.tags?.join(", ");
  return isFieldColumn(column) ? <FieldValue product={product} id={fieldOf(column)} /> : null;
}

function CategoryPath({ id }: { id: number | null }) {
  const paths = useCategoryPaths();
  return id === null ? null : (paths.get(id) ?? "…");
}

function FieldValue({ product, id }: { product: ListedProduct; id: number }) {
  const field = useCustomFields().find((one) => one.id === id);
  const value = product.customFields?.find((one) => one.field === id)?.value;
  if (!field || value === undefined) return null;
  const shown = <ShownValue kind={field.kind} value={value} />;
  // Below its heading in a table.
  if (isAmount(field.kind)) return <span className="block truncate text-end">{shown}</span>;
  // Above the link that covers the row.
  return field.kind === "link" ? <span className="relative">{shown}</span> : shown;
}

const hasValue = (product: ListedProduct, column: ProductColumn) =>
  (column === "category" && typeof product.category === "number") ||
  (column === "tags" && (product.tags?.length ?? 0) > 0) ||
  (isFieldColumn(column) && product.customFields?.some(({ field }) => field === fieldOf(column)));

/** The same on a card, with names; nothing of what the product lacks. */
export function ListedValues({ product, columns }: { product: ListedProduct; columns: ProductColumn[] }) {
  const { labelOf } = useColumnHeads(columns);
  const shown = columns.filter((column) => hasValue(product, column));
  return (
    shown.length > 0 && (
      <dl className="col-start-1 mt-2 grid gap-1">
        {shown.map((column) => (
          <div key={column} className="flex min-w-0 gap-1.5">
            <dt className="shrink-0 text-subtle">{labelOf(column)}</dt>
            <dd className="min-w-0 truncate">
              <ListedValue product={product} column={column} />
            </dd>
          </div>
        ))}
      </dl>
    )
  );
}
