"use client";

import { onDemand } from "@/components/ui/on-demand";
import { RowMenu } from "@/components/ui/row-menu";
import { useCan } from "@/viewer/viewer-context";
import type { Product } from "../products.schema";

const items = onDemand(() => import("./product-action-items"));
const Items = items.component((module) => module.ProductActionItems);

interface ProductActionsProps {
  product: Product;
  onDelete: (product: Product) => void;
}

/** The menu at the end of a row, with the permitted actions. */
export function ProductActions({ product, onDelete }: ProductActionsProps) {
  const canWrite = useCan("products:write");
  const canDelete = useCan("products:delete");
  if (!canWrite && !canDelete) return null;
  return (
    <RowMenu label={`Actions for ${product.name}`} needs={items}>
      <Items product={product} onDelete={onDelete} canWrite={canWrite} canDelete={canDelete} />
    </RowMenu>
  );
}
