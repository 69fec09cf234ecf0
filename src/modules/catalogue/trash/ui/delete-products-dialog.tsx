"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import { useTranslations } from "@/i18n/translations";
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
  const t = useTranslations("trash");
  const { open, products, onClose, onDeleted, onGone } = props;
  const deleteProducts = useDeleteProducts(onDeleted);
  const [first, ...others] = products;
  const isOne = others.length === 0;
  const count = products.length;
  return (
    <AlertDialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={isOne ? t("delete.titleOne", { name: first?.name ?? "" }) : t("delete.title", { count })}
      description={
        isOne
          ? t.rich("delete.descriptionOne", { sku: () => <span className="font-mono">{first?.sku}</span> })
          : t("delete.description")
      }
      confirmLabel={isOne ? t("delete.confirmOne") : t("delete.confirm", { count })}
      onConfirm={async () => (await deleteProducts(products)) && onGone?.()}
    />
  );
}
