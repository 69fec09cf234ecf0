"use client";

import { Button } from "@/components/ui/button";
import { ArchiveRestore } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useRestoreProducts } from "./use-restore-products";

/** Restores the product from the trash. */
export function RestoreButton({ product }: { product: Product }) {
  const t = useTranslations("trash");
  const restore = useRestoreProducts();
  return (
    <Button
      variant="ghost"
      aria-label={t("restore.buttonOf", { name: product.name })}
      className="relative md:h-7"
      onClick={() => void restore([product])}
    >
      <ArchiveRestore aria-hidden />
      {t("restore.button")}
    </Button>
  );
}
