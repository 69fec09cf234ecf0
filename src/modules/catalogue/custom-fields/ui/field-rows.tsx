"use client";

import { useMutation } from "@tanstack/react-query";
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { failureToast } from "@/components/ui/failure-toast";
import { GripVertical, Pencil } from "@/components/ui/icons";
import { Trash2 } from "@/components/ui/list-icons";
import { RowMenu } from "@/components/ui/row-menu";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
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
  const list = useRef<HTMLUListElement>(null);
  /** Its row has moved, and may have lost the focus. */
  const handled = useRef<number>(undefined);
  const [draggedId, setDraggedId] = useState<number | null>(null);
  // As it is now: someone else may change the fields meanwhile.
  const dragged = items.find(({ id }) => id === draggedId);
  const [over, setOver] = useState<number | null>(null);
  const update = useMutation(
    trpc.customFields.update.mutationOptions({
      onSettled: () => refresh(),
      ...failureToast(t("notMoved")),
    }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the order has changed.
  useEffect(() => {
    if (handled.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${handled.current}"]`)?.focus();
    handled.current = undefined;
  }, [items]);

  function move({ id, name, position: from }: CustomField, position: number): void {
    if (update.isPending) return;
    if (position < 1 || position > items.length || position === from) {
      onSay(t("stays", { name }));
      return;
    }
    handled.current = id;
    const where = { name, position: String(position), count: String(items.length) };
    update.mutate({ id, position }, { onSuccess: () => onSay(t("moved", where)) });
  }

  function onKeyDown(event: KeyboardEvent, field: CustomField): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(field, field.position + step);
  }

  const end = () => {
    setDraggedId(null);
    setOver(null);
  };

  const drops = (target: CustomField) => ({
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!dragged) return;
      event.preventDefault();
      setOver(target.id === dragged.id ? null : target.id);
    },
    onDrop(event: DragEvent<HTMLElement>) {
      if (!dragged) return;
      event.preventDefault();
      if (target.id !== dragged.id) move(dragged, target.position);
      end();
    },
  });

  return (
    <ul ref={list} aria-label={t("list")} className="divide-y divide-line">
      {items.map((field) => {
        const { id, name, position, category } = field;
        const count = products.get(id) ?? 0;
        const isAfter = dragged !== undefined && dragged.position < position;
        return (
          <li
            key={id}
            {...drops(field)}
            // Not the handle: Firefox drags no buttons.
            draggable
            onDragStart={(event) => {
              // Nor anything without data.
              event.dataTransfer.setData("text/plain", name);
              setDraggedId(id);
            }}
            onDragEnd={end}
            className={cn(
              "flex cursor-grab items-center gap-2 py-1 ps-1 pe-3",
              draggedId === id && "opacity-60",
              over === id && !isAfter && "shadow-[inset_0_2px_0_0_var(--color-link)]",
              over === id && isAfter && "shadow-[inset_0_-2px_0_0_var(--color-link)]",
            )}
          >
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
