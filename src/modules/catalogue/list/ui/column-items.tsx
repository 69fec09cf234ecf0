"use client";

import {
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Settings2 } from "@/components/ui/icons";
import { useMediaQuery } from "@/hooks/use-media-query";
import { useTranslations } from "@/i18n/translations";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { fieldColumn, includable, isFieldColumn, type ProductColumn, productColumns } from "../list-options";
import { useColumnHeads } from "./use-column-heads";
import type { ColumnLayoutState } from "./use-column-layout";

interface ColumnItemsProps {
  columns: ColumnLayoutState;
  onArrange: () => void;
}

/** The items of the menu of columns. Cards, on phones, have a choice only of those that the list is asked for. */
export function ColumnItems({ columns: { layout, setColumns }, onArrange }: ColumnItemsProps) {
  const t = useTranslations("productList");
  const hasTable = useMediaQuery("(width >= 48rem)");
  const fields = useCustomFields().map(({ id }) => fieldColumn(id));
  // Also those of fields that are gone, so that they can be hidden.
  const custom = [...new Set([...fields, ...layout.columns.filter(isFieldColumn)])];
  const { labelOf } = useColumnHeads(custom);
  const item = (column: ProductColumn) => (
    <DropdownMenuCheckboxItem
      key={column}
      checked={layout.columns.includes(column)}
      onCheckedChange={(checked) =>
        setColumns(checked ? [...layout.columns, column] : layout.columns.filter((other) => other !== column))
      }
    >
      <span className="truncate">{labelOf(column)}</span>
    </DropdownMenuCheckboxItem>
  );
  return (
    <>
      <DropdownMenuLabel>{t("columnMenu.toShow")}</DropdownMenuLabel>
      {(hasTable ? productColumns : includable).map(item)}
      {custom.length > 0 && <DropdownMenuLabel>{t("columnMenu.custom")}</DropdownMenuLabel>}
      {custom.map(item)}
      {hasTable && (
        <>
          <DropdownMenuSeparator />
          <DropdownMenuItem onSelect={onArrange}>
            <Settings2 aria-hidden />
            {t("columnMenu.arrange")}
          </DropdownMenuItem>
        </>
      )}
    </>
  );
}
