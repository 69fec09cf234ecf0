"use client";

import { useMutation } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useRowMoves } from "@/components/lists/use-row-moves";
import { Button } from "@/components/ui/button";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { failureToast } from "@/components/ui/failure-toast";
import { GripVertical, Pencil } from "@/components/ui/icons";
import { Trash2 } from "@/components/ui/list-icons";
import { RowMenu } from "@/components/ui/row-menu";
import { useTranslations } from "@/i18n/translations";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import { useCan } from "@/viewer/viewer-context";
import type { CustomField } from "../custom-fields.schema";
import { useRefreshFields } from "./use-refresh-fields";

/** What the person is asked: about a new field, about one that is there, or whether to delete one. */
export type Asked = { kind: "add" } | { kind: "edit" | "delete"; field: CustomField };

interface FieldRowsProps {
  items: CustomField[];
  /** How many have a value in each, by its id. */
  products: ReadonlyMap<number, number>;
  onAsk: (asked: Asked) => void;
  /** Announces what has happened. */
  onSay: (text: string) => void;
}

/** The fields in their order, which dragging, keys on their handles, and their menus change. */
export function FieldRows({ items, products, onAsk, onSay }: FieldRowsProps) {
  const t = useTranslations("customFields");
  const trpc = useTRPC();
  const shown = useCount();
  const canDelete = useCan("products:delete");
  const paths = useCategoryPaths();
  const refresh = useRefreshFields();
  const update = useMutation(
    trpc.customFields.update.mutationOptions({
      onSettled: () => refresh(),
      ...failureToast(t("notMoved")),
    }),
  );
  function move({ id, name, position: from }: CustomField, position: number): void {
    if (update.isPending) return;
    if (position < 1 || position > items.length || position === from) {
      onSay(t("stays", { name }));
      return;
    }
    moves.keepFocus(id);
    const where = { name, position: String(position), count: String(items.length) };
    update.mutate({ id, position }, { onSuccess: () => onSay(t("moved", where)) });
  }

  function onKeyDown(event: KeyboardEvent, field: CustomField): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(field, field.position + step);
  }

  const moves = useRowMoves({
    rows: items,
    zoneAt(_event, dragged, target) {
      if (target.id === dragged.id) return undefined;
      return dragged.position < target.position ? "after" : "before";
    },
    onDrop: (dragged, target) => move(dragged, target.position),
  });

  return (
    <ul ref={moves.list} aria-label={t("list")} className="divide-y divide-line">
      {items.map((field) => {
        const { id, name, position, category } = field;
        const count = products.get(id) ?? 0;
        return (
          <li key={id} {...moves.propsOf(field, "ps-1")}>
            <Button
              variant="ghost"
              size="icon"
              data-handle={id}
              aria-label={t("handle", { name })}
              aria-describedby="field-help"
              onKeyDown={(event) => onKeyDown(event, field)}
            >
              <GripVertical aria-hidden />
            </Button>
            <span className="min-w-0 flex-1 break-words">
              {name}
              <span className="block text-subtle text-xs">
                {[
                  t(`kinds.${field.kind}`),
                  field.required && t("isRequired"),
                  category !== null && paths.get(category),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            {count > 0 && (
              <span className="shrink-0 text-subtle text-xs tabular-nums">
                {t("count", { count, shown: shown(count) })}
              </span>
            )}
            <RowMenu label={t("menu", { name })}>
              <DropdownMenuItem onSelect={() => onAsk({ kind: "edit", field })}>
                <Pencil aria-hidden />
                {t("edit")}
              </DropdownMenuItem>
              <DropdownMenuSeparator />
              <DropdownMenuItem disabled={position === 1} onSelect={() => move(field, position - 1)}>
                {t("up")}
              </DropdownMenuItem>
              <DropdownMenuItem
                disabled={position === items.length}
                onSelect={() => move(field, position + 1)}
              >
                {t("down")}
              </DropdownMenuItem>
              {canDelete && (
                <>
                  <DropdownMenuSeparator />
                  <DropdownMenuItem danger onSelect={() => onAsk({ kind: "delete", field })}>
                    <Trash2 aria-hidden />
                    {t("delete")}
                  </DropdownMenuItem>
                </>
              )}
            </RowMenu>
          </li>
        );
      })}
    </ul>
  );
}
