"use client";

import {
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Settings2 } from "@/components/ui/icons";
import { productColumns } from "../list-options";
import { columnsOfProducts } from "./product-columns";
import type { ColumnLayoutState } from "./use-column-layout";

interface ColumnItemsProps {
  columns: ColumnLayoutState;
  onArrange: () => void;
}

/** The items of the menu of columns. */
export function ColumnItems({ columns: { layout, setColumns }, onArrange }: ColumnItemsProps) {
  return (
    <>
      <DropdownMenuLabel>Columns to show</DropdownMenuLabel>
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
          {columnsOfProducts[column].label}
        </DropdownMenuCheckboxItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={onArrange}>
        <Settings2 aria-hidden />
        Arrange columns…
      </DropdownMenuItem>
    </>
  );
}
