"use client";

import { onDemand } from "@/components/ui/on-demand";
import { RowMenu } from "@/components/ui/row-menu";
import { useTranslations } from "@/i18n/translations";
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
  const t = useTranslations("productActions");
  const canWrite = useCan("products:write");
  const canDelete = useCan("products:delete");
  if (!canWrite && !canDelete) return null;
  return (
    <RowMenu label={t("menu", { name: product.name })} needs={items}>
      <Items product={product} onDelete={onDelete} canWrite={canWrite} canDelete={canDelete} />
    </RowMenu>
  );
}
