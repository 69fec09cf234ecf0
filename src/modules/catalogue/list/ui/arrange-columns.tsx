"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ArrowLeft, ArrowRight } from "@/components/ui/form-icons";
import { Plus } from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import { Minus } from "@/components/ui/icons";
import { RadioGroup } from "@/components/ui/radio-group";
import { usePreferences } from "@/hooks/preferences";
import { useTranslations } from "@/i18n/translations";
import type { ProductColumn } from "../list-options";
import { moved, toWidth } from "./column-layout";
import { columnOf } from "./product-columns";
import { useColumnHeads } from "./use-column-heads";
import type { ColumnLayoutState } from "./use-column-layout";

const stepRem = 1;

const densities = ["comfortable", "compact"] as const;

interface ColumnButton {
  action: "left" | "right" | "narrower" | "wider";
  icon: Icon;
  isOff?: boolean;
  /** With the id of the button. */
  onPress: (id: string) => void;
}

/** The order and the widths of the shown columns, for those who do not drag headings; and the height of rows. */
export function ArrangeColumns({ columns }: { columns: ColumnLayoutState }) {
  const t = useTranslations("productList");
  const { layout, setColumns, setWidths, reset } = columns;
  const { labelOf } = useColumnHeads(layout.columns);
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
    setSaid(
      t("arrangement.moved", {
        column: labelOf(column),
        place: String(to + 1),
        columns: String(layout.columns.length),
      }),
    );
  };
  const widen = (column: ProductColumn, by: number) => {
    const width = toWidth((layout.widths[column] ?? columnOf(column).widthRem) + by);
    setWidths({ [column]: width });
    setSaid(t(by > 0 ? "arrangement.madeWider" : "arrangement.madeNarrower", { column: labelOf(column) }));
  };

  return (
    <div className="grid gap-4">
      <p role="status" className="sr-only">
        {said}
      </p>
      <ul ref={list} aria-label={t("arrangement.list")} className="-my-1 divide-y divide-line">
        {layout.columns.map((column, index) => {
          const label = labelOf(column);
          const button = ({ action, icon: Shape, isOff = false, onPress }: ColumnButton) => {
            const id = `${column} ${action}`;
            const name = t(`arrangement.${action}`);
            return (
              <Button
                variant="ghost"
                size="icon"
                data-button={id}
                aria-label={t("arrangement.ofColumn", { action: name, column: label })}
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
                action: "left",
                icon: ArrowLeft,
                isOff: isFirst,
                onPress: (id) => move(column, index - 1, id),
              })}
              {button({
                action: "right",
                icon: ArrowRight,
                isOff: isLast,
                onPress: (id) => move(column, index + 1, id),
              })}
              {button({ action: "narrower", icon: Minus, onPress: () => widen(column, -stepRem) })}
              {button({ action: "wider", icon: Plus, onPress: () => widen(column, stepRem) })}
            </li>
          );
        })}
      </ul>
      <RadioGroup
        legend={t("arrangement.rowHeight")}
        options={densities.map((value) => ({ value, label: t(`arrangement.densities.${value}`) }))}
        value={density}
        onChange={(next) => setPreferences({ density: next })}
      />
      <div className="border-line border-t pt-4">
        <Button variant="ghost" onClick={reset}>
          {t("arrangement.reset")}
        </Button>
      </div>
    </div>
  );
}
