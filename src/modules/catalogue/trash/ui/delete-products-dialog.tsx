"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { Product } from "@/modules/catalogue/products/products.schema";

interface DeleteProductsDialogProps {
  /** The products to delete; an empty list keeps the dialog closed. */
  products: Product[];
  onClose: () => void;
  onConfirm: (products: Product[]) => void;
}

export function DeleteProductsDialog({ products, onClose, onConfirm }: DeleteProductsDialogProps) {
  const [first, ...others] = products;
  const isOne = others.length === 0;
  return (
    <AlertDialog
      open={products.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={isOne ? `Delete “${first?.name ?? ""}”?` : `Delete ${products.length} products?`}
      description={
        isOne ? (
          <>
            The product with the SKU <span className="font-mono">{first?.sku}</span> will be moved to the
            trash. You can undo this right afterwards.
          </>
        ) : (
          "They will be moved to the trash. You can undo this right afterwards."
        )
      }
      confirmLabel={isOne ? "Delete product" : `Delete ${products.length} products`}
      onConfirm={() => onConfirm(products)}
    />
  );
}
