"use client";

import {
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Settings2 } from "@/components/ui/icons";
import { useTranslations } from "@/i18n/translations";
import { productColumns } from "../list-options";
import type { ColumnLayoutState } from "./use-column-layout";

interface ColumnItemsProps {
  columns: ColumnLayoutState;
  onArrange: () => void;
}

/** The items of the menu of columns. */
export function ColumnItems({ columns: { layout, setColumns }, onArrange }: ColumnItemsProps) {
  const t = useTranslations("productList");
  return (
    <>
      <DropdownMenuLabel>{t("columnMenu.toShow")}</DropdownMenuLabel>
      {productColumns.map((column) => (
        <DropdownMenuCheckboxItem
          key={column}
          checked={layout.columns.includes(column)}
          onCheckedChange={(checked) =>
            setColumns(
              checked ? [...layout.columns, column] : layout.columns.filter((other) => other !== column),
            )
          }
        >
          {t(`columns.${column}`)}
        </DropdownMenuCheckboxItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={onArrange}>
        <Settings2 aria-hidden />
        {t("columnMenu.arrange")}
      </DropdownMenuItem>
    </>
  );
}
