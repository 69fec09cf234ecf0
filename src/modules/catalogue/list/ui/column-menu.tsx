"use client";

import { useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import {
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Columns3, Settings2 } from "@/components/ui/icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { productColumns } from "../list-options";
import { columnsOfProducts } from "./product-columns";
import type { ColumnLayoutState } from "./use-column-layout";

const arrangements = onDemand(() => import("./arrange-columns"));
const ArrangeColumns = arrangements.component((module) => module.ArrangeColumns);

/** The visible columns of the table; cards, on phones, are always the same. */
export function ColumnMenu({ columns }: { columns: ColumnLayoutState }) {
  const { layout, setColumns } = columns;
  const [isArranging, setArranging] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const leadsToDialog = useRef(false);
  return (
    <>
      <MenuButton
        ref={trigger}
        label="Columns"
        content={
          <>
            <Columns3 aria-hidden />
            Columns
          </>
        }
        className="max-md:hidden"
        menu={{
          align: "start",
          onCloseAutoFocus(event) {
            // A menu returns the focus when it closes; by then, the dialog has it.
            if (leadsToDialog.current) event.preventDefault();
            leadsToDialog.current = false;
          },
        }}
      >
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
        <DropdownMenuItem
          onSelect={() => {
            leadsToDialog.current = true;
            // Its first button gets the focus.
            arrangements.open(() => setArranging(true));
          }}
        >
          <Settings2 aria-hidden />
          Arrange columns…
        </DropdownMenuItem>
      </MenuButton>
      <Dialog
        open={isArranging}
        onOpenChange={setArranging}
        title="Arrange columns"
        description="You can also drag the column headings of the table."
        returnFocusTo={trigger}
      >
        <ArrangeColumns columns={columns} />
      </Dialog>
    </>
  );
}
