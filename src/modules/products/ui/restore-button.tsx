"use client";

import { ArchiveRestore } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Product } from "../products.schema";
import { useRestoreProduct } from "./use-restore-product";

/** Takes the product out of the trash. */
export function RestoreButton({ product }: { product: Product }) {
  const restore = useRestoreProduct();
  return (
    <Button
      variant="ghost"
      aria-label={`Restore ${product.name}`}
      className="md:h-7"
      onClick={() => restore(product.id)}
    >
      <ArchiveRestore aria-hidden />
      Restore
    </Button>
  );
}
