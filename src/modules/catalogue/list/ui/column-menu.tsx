"use client";

import { DropdownMenuCheckboxItem, DropdownMenuLabel } from "@/components/ui/dropdown-menu";
import { Columns3 } from "@/components/ui/icons";
import { MenuButton } from "@/components/ui/menu-button";
import { type ProductColumn, productColumns } from "../list-options";
import { columnsOfProducts } from "./product-columns";

interface ColumnMenuProps {
  columns: ProductColumn[];
  onColumns: (columns: ProductColumn[]) => void;
}

/** The visible columns of the table; cards, on phones, are always the same. */
export function ColumnMenu({ columns, onColumns }: ColumnMenuProps) {
  return (
    <MenuButton
      label="Columns"
      content={
        <>
          <Columns3 aria-hidden />
          Columns
        </>
      }
      className="max-md:hidden"
      menu={{ align: "start" }}
    >
      <DropdownMenuLabel>Columns to show</DropdownMenuLabel>
      {productColumns.map((column) => (
        <DropdownMenuCheckboxItem
          key={column}
          checked={columns.includes(column)}
          onCheckedChange={(checked) =>
            onColumns(
              productColumns.filter((other) => (other === column ? checked : columns.includes(other))),
            )
          }
        >
          {columnsOfProducts[column].label}
        </DropdownMenuCheckboxItem>
      ))}
    </MenuButton>
  );
}
