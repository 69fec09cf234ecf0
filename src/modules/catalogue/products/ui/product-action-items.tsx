"use client";

import { useEffect } from "react";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { Eye } from "@/components/ui/form-icons";
import { Archive, Copy, Pencil } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { ArchiveRestore, Trash2 } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { prepareDeletion } from "@/modules/catalogue/trash/ui/delete-products";
import type { Product } from "../products.schema";
import { useDuplicateProduct } from "./use-duplicate-product";
import { useSetStatus } from "./use-set-status";

interface ItemsProps {
  product: Product;
  onDelete: (product: Product) => void;
  canWrite: boolean;
  canDelete: boolean;
}

export function ProductActionItems({ product, onDelete, canWrite, canDelete }: ItemsProps) {
  const t = useTranslations("productActions");
  const duplicate = useDuplicateProduct();
  const next = useSetStatus(product);
  useEffect(() => {
    if (canDelete) prepareDeletion();
  }, [canDelete]);
  const href = `/dashboard/products/${product.id}`;
  return (
    <>
      <DropdownMenuItem asChild>
        <Link href={href}>
          <Eye aria-hidden />
          {t("open")}
        </Link>
      </DropdownMenuItem>
      {canWrite && (
        <DropdownMenuItem asChild>
          <Link href={`${href}/edit`}>
            <Pencil aria-hidden />
            {t("edit")}
          </Link>
        </DropdownMenuItem>
      )}
      {canWrite && (
        <DropdownMenuItem onSelect={() => duplicate.mutate({ id: product.id })}>
          <Copy aria-hidden />
          {t("duplicate")}
        </DropdownMenuItem>
      )}
      {canWrite && (
        <DropdownMenuItem onSelect={next.set}>
          {next.isActive ? <Archive aria-hidden /> : <ArchiveRestore aria-hidden />}
          {next.label}
        </DropdownMenuItem>
      )}
      {canDelete && (
        <DropdownMenuItem danger onSelect={() => onDelete(product)}>
          <Trash2 aria-hidden />
          {t("deleteWithQuestion")}
        </DropdownMenuItem>
      )}
    </>
  );
}
