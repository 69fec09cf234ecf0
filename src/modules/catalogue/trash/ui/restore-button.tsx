"use client";

import { Button } from "@/components/ui/button";
import { ArchiveRestore } from "@/components/ui/list-icons";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useRestoreProducts } from "./use-restore-products";

/** Restores the product from the trash. */
export function RestoreButton({ product }: { product: Product }) {
  const restore = useRestoreProducts();
  return (
    <Button
      variant="ghost"
      aria-label={`Restore ${product.name}`}
      className="relative md:h-7"
      onClick={() => void restore([product])}
    >
      <ArchiveRestore aria-hidden />
      Restore
    </Button>
  );
}
