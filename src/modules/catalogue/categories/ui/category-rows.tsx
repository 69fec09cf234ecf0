"use client";

import { useMutation } from "@tanstack/react-query";
import { type DragEvent, type KeyboardEvent, useMemo } from "react";
import { type DropZone, useRowMoves } from "@/components/lists/use-row-moves";
import { Button } from "@/components/ui/button";
import { failureToast } from "@/components/ui/failure-toast";
import { GripVertical } from "@/components/ui/icons";
import { RowMenu } from "@/components/ui/row-menu";
import { useTranslations } from "@/i18n/translations";
import { categoryPaths } from "@/lib/categories";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { Category } from "../categories.schema";
import type { Asked } from "./category-dialogs";
import { CategoryItems } from "./category-items";
import { type Node, nodesOf, type Place, placeAfter, placeAt, type Step } from "./tree-moves";
import { useRefreshCategories } from "./use-refresh-categories";

const stepOf: Partial<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** By level. */
const indents = ["ps-1", "ps-6", "ps-11", "ps-16", "ps-21"];

interface CategoryRowsProps {
  items: Category[];
  /** How many are in each, by its id. */
  products: ReadonlyMap<number, number>;
  onAsk: (asked: Asked) => void;
  /** Announces what has happened. */
  onSay: (text: string) => void;
}

/** The rows of the tree, which dragging, keys on their handles, and their menus move. */
export function CategoryRows({ items, products, onAsk, onSay }: CategoryRowsProps) {
  const t = useTranslations("categories");
  const trpc = useTRPC();
  const shown = useCount();
  const refresh = useRefreshCategories();
  // The same while the tree is: the focus goes back to a handle when it changes.
  const nodes = useMemo(() => nodesOf(items), [items]);
  const paths = categoryPaths(items);
  const update = useMutation(
    trpc.categories.update.mutationOptions({
      onSettled: () => refresh(),
      ...failureToast(t("notMoved")),
    }),
  );
  function move(node: Node, place: Place | undefined): void {
    const { id, name } = node;
    if (update.isPending) return;
    if (!place) {
      onSay(t("stays", { name }));
      return;
    }
    moves.keepFocus(id);
    const parent = nodes.find((one) => one.id === place.parentId);
    const others = nodes.filter((one) => one.parentId === place.parentId && one.id !== id).length;
    const where = { name, position: String(place.position), count: String(others + 1) };
    update.mutate(
      { id, ...place },
      {
        onSuccess: () => onSay(parent ? t("moved", { ...where, parent: parent.name }) : t("movedTop", where)),
      },
    );
  }

  const moves = useRowMoves({
    rows: nodes,
    zoneAt(event, dragged, target) {
      const zone = zoneOf(event);
      return placeAt(nodes, dragged, { target, zone }) && zone;
    },
    onDrop: (dragged, target, zone) => move(dragged, placeAt(nodes, dragged, { target, zone })),
  });

  const step = (node: Node, by: Step) => move(node, placeAfter(nodes, node, by));

  function onKeyDown(event: KeyboardEvent, node: Node): void {
    const by = stepOf[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(node, by);
  }

  return (
    <ul ref={moves.list} aria-label={t("tree")} className="divide-y divide-line">
      {nodes.map((node) => {
        const { id, parentId, name, depth } = node;
        const count = products.get(id) ?? 0;
        return (
          <li key={id} {...moves.propsOf(node, indents[depth - 1])}>
            <Button
              variant="ghost"
              size="icon"
              data-handle={id}
              aria-label={t("handle", { name })}
              aria-describedby="category-help"
              onKeyDown={(event) => onKeyDown(event, node)}
            >
              <GripVertical aria-hidden />
            </Button>
            <span className="min-w-0 flex-1 break-words">
              {parentId !== null && <span className="sr-only">{`${paths.get(parentId)} / `}</span>}
              {name}
            </span>
            {count > 0 && (
              <span className="shrink-0 text-subtle text-xs tabular-nums">
                {t("count", { count, shown: shown(count) })}
              </span>
            )}
            <RowMenu label={t("menu", { name })}>
              <CategoryItems nodes={nodes} node={node} onAsk={onAsk} onStep={(by) => step(node, by)} />
            </RowMenu>
          </li>
        );
      })}
    </ul>
  );
}

/** The upper quarter of a row is before it, the lower one behind it. */
function zoneOf({ clientY, currentTarget }: DragEvent<HTMLElement>): DropZone {
  const { top, height } = currentTarget.getBoundingClientRect();
  const share = (clientY - top) / height;
  if (share < 0.25) return "before";
  return share > 0.75 ? "after" : "into";
}
