"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ArrowLeft, ArrowRight } from "@/components/ui/form-icons";
import { Plus } from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import { Minus } from "@/components/ui/icons";
import { RadioGroup } from "@/components/ui/radio-group";
import { usePreferences } from "@/hooks/preferences";
import type { ProductColumn } from "../list-options";
import { moved, toWidth } from "./column-layout";
import { columnsOfProducts } from "./product-columns";
import type { ColumnLayoutState } from "./use-column-layout";

const stepRem = 1;

const densities = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
] as const;

interface ColumnButton {
  name: string;
  icon: Icon;
  isOff?: boolean;
  /** With the id of the button. */
  onPress: (id: string) => void;
}

/** The order and the widths of the shown columns, for those who do not drag headings; and the height of rows. */
export function ArrangeColumns({ columns }: { columns: ColumnLayoutState }) {
  const { layout, setColumns, setWidths, reset } = columns;
  const density = usePreferences((state) => state.density);
  const setPreferences = usePreferences((state) => state.set);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  /** The button that was pressed: its row has moved, and may have lost the focus. */
  const pressed = useRef<string>(undefined);
  useEffect(() => {
    if (pressed.current)
      list.current?.querySelector<HTMLElement>(`[data-button="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
  });

  const move = (column: ProductColumn, to: number, button: string) => {
    pressed.current = button;
    setColumns(moved(layout.columns, column, to));
    setSaid(`${columnsOfProducts[column].label} is column ${to + 1} of ${layout.columns.length}`);
  };
  const widen = (column: ProductColumn, by: number) => {
    const width = toWidth((layout.widths[column] ?? columnsOfProducts[column].widthRem) + by);
    setWidths({ [column]: width });
    setSaid(`${columnsOfProducts[column].label} is ${by > 0 ? "wider" : "narrower"}`);
  };

  return (
    <div className="grid gap-4">
      <p role="status" className="sr-only">
        {said}
      </p>
      <ul ref={list} aria-label="Columns" className="-my-1 divide-y divide-line">
        {layout.columns.map((column, index) => {
          const { label } = columnsOfProducts[column];
          const button = ({ name, icon: Shape, isOff = false, onPress }: ColumnButton) => {
            const id = `${column} ${name}`;
            return (
              <Button
                variant="ghost"
                size="icon"
                data-button={id}
                aria-label={`${name}: ${label}`}
                title={name}
                // Not disabled: it would lose the focus.
                aria-disabled={isOff}
                onClick={() => !isOff && onPress(id)}
              >
                <Shape aria-hidden />
              </Button>
            );
          };
          const [isFirst, isLast] = [index === 0, index === layout.columns.length - 1];
          return (
            <li key={column} className="flex items-center gap-1 py-1">
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {button({
                name: "Move left",
                icon: ArrowLeft,
                isOff: isFirst,
                onPress: (id) => move(column, index - 1, id),
              })}
              {button({
                name: "Move right",
                icon: ArrowRight,
                isOff: isLast,
                onPress: (id) => move(column, index + 1, id),
              })}
              {button({ name: "Narrower", icon: Minus, onPress: () => widen(column, -stepRem) })}
              {button({ name: "Wider", icon: Plus, onPress: () => widen(column, stepRem) })}
            </li>
          );
        })}
      </ul>
      <RadioGroup
        legend="Row height"
        options={densities}
        value={density}
        onChange={(next) => setPreferences({ density: next })}
      />
      <div className="border-line border-t pt-4">
        <Button variant="ghost" onClick={reset}>
          Reset columns
        </Button>
      </div>
    </div>
  );
}
