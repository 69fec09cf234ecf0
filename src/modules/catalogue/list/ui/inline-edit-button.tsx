import type { ReactNode, Ref } from "react";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import type { Product } from "@/modules/catalogue/products/products.schema";

export interface InlineEditProps {
  product: Product;
  name: "price" | "stock";
  show: (product: Product) => ReactNode;
}

interface EditButtonProps extends InlineEditProps {
  ref?: Ref<HTMLButtonElement>;
  onClick: () => void;
  /** Called when it may soon be pressed. */
  onNear?: () => void;
  isSaving?: boolean;
}

/** The value of a row, which opens its editor. */
export function EditButton({ product, name, show, ref, onClick, onNear, isSaving = false }: EditButtonProps) {
  const t = useTranslations("productList");
  return (
    <button
      type="button"
      ref={ref}
      onClick={onClick}
      onPointerEnter={onNear}
      onFocus={onNear}
      aria-busy={isSaving}
      className={cn(
        "-mx-2 relative inline-flex min-h-7 items-center rounded border border-transparent px-2 hover:border-control hover:bg-surface",
        isSaving && "opacity-60",
      )}
    >
      {show(product)}
      <span className="sr-only">{t(`inline.edit.${name}`, { product: product.name })}</span>
    </button>
  );
}
