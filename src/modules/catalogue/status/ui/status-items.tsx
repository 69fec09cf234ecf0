"use client";

import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { useTranslations } from "@/i18n/translations";
import { givenStatuses, type ProductStatus } from "@/modules/catalogue/products/statuses";

interface StatusItemsProps {
  /** The status that the products have. */
  current: ProductStatus;
  onChoose: (status: ProductStatus) => void;
}

/** The other statuses, to give one of them to the products. */
export function StatusItems({ current, onChoose }: StatusItemsProps) {
  const t = useTranslations("productList");
  return givenStatuses
    .filter((status) => status !== current)
    .map((status) => (
      <DropdownMenuItem key={status} onSelect={() => onChoose(status)}>
        {t(`bulk.statuses.${status}`)}
      </DropdownMenuItem>
    ));
}
