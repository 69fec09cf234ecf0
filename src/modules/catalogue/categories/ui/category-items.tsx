"use client";

import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { Plus } from "@/components/ui/frame-icons";
import { Pencil } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { PackageSearch, Trash2 } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { maxCategoryDepth } from "@/lib/categories";
import { useCan } from "@/viewer/viewer-context";
import type { Asked } from "./category-dialogs";
import { type Node, placeAfter, type Step, steps } from "./tree-moves";

interface CategoryItemsProps {
  nodes: Node[];
  node: Node;
  onAsk: (asked: Asked) => void;
  onStep: (step: Step) => void;
}

/** What can be done with a category: the same steps as by keys, for those who have none. */
export function CategoryItems({ nodes, node, onAsk, onStep }: CategoryItemsProps) {
  const t = useTranslations("categories");
  const canDelete = useCan("products:delete");
  return (
    <>
      <DropdownMenuItem asChild>
        <Link href={`/dashboard/products?category=${node.id}`}>
          <PackageSearch aria-hidden />
          {t("show")}
        </Link>
      </DropdownMenuItem>
      {node.depth < maxCategoryDepth && (
        <DropdownMenuItem onSelect={() => onAsk({ kind: "add", node })}>
          <Plus aria-hidden />
          {t("addBelow")}
        </DropdownMenuItem>
      )}
      <DropdownMenuItem onSelect={() => onAsk({ kind: "rename", node })}>
        <Pencil aria-hidden />
        {t("rename")}
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      {steps.map((step) => (
        <DropdownMenuItem key={step} disabled={!placeAfter(nodes, node, step)} onSelect={() => onStep(step)}>
          {t(`steps.${step}`)}
        </DropdownMenuItem>
      ))}
      {canDelete && (
        <>
          <DropdownMenuSeparator />
          <DropdownMenuItem danger onSelect={() => onAsk({ kind: "delete", node })}>
            <Trash2 aria-hidden />
            {t("delete")}
          </DropdownMenuItem>
        </>
      )}
    </>
  );
}
