"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { Product } from "../products.schema";

interface DeleteProductDialogProps {
  /** The product to delete; null keeps the dialog closed. */
  product: Product | null;
  onClose: () => void;
  onConfirm: (product: Product) => void;
}

export function DeleteProductDialog({ product, onClose, onConfirm }: DeleteProductDialogProps) {
  return (
    <AlertDialog
      open={product !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Delete “${product?.name ?? ""}”?`}
      description={
        <>
          The product with the SKU <span className="font-mono">{product?.sku}</span> disappears from all
          lists. You can undo this right afterwards.
        </>
      }
      confirmLabel="Delete product"
      onConfirm={() => product && onConfirm(product)}
    />
  );
}
