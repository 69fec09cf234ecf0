"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useDeleteProducts } from "./use-delete-products";

export interface DeleteProductsDialogProps {
  open: boolean;
  products: Product[];
  onClose: () => void;
  /** Called once they are deleted. */
  onDeleted?: () => void;
  /** Called once the lists no longer show them. */
  onGone?: () => void;
}

/** Asks for confirmation, then deletes the products. */
export function DeleteProductsDialog(props: DeleteProductsDialogProps) {
  const { open, products, onClose, onDeleted, onGone } = props;
  const deleteProducts = useDeleteProducts(onDeleted);
  const [first, ...others] = products;
  const isOne = others.length === 0;
  return (
    <AlertDialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
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
      onConfirm={async () => (await deleteProducts(products)) && onGone?.()}
    />
  );
}
