"use client";

import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, useId } from "react";
import { useRowMoves } from "@/components/lists/use-row-moves";
import { Button } from "@/components/ui/button";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { failureToast } from "@/components/ui/failure-toast";
import { GripVertical, Pencil } from "@/components/ui/icons";
import { Trash2 } from "@/components/ui/list-icons";
import { RowMenu } from "@/components/ui/row-menu";
import { useTranslations } from "@/i18n/translations";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import type { ProductFile } from "../files.schema";
import type { Asked } from "./file-dialogs";
import { FileLink } from "./file-list";

interface FileRowsProps {
  files: ProductFile[];
  onAsk: (asked: Asked) => void;
  /** Announces what has happened. */
  onSay: (text: string) => void;
}

/** The files in their order, which dragging, keys on their handles, and their menus change. */
export function FileRows({ files, onAsk, onSay }: FileRowsProps) {
  const t = useTranslations("productFiles");
  const refresh = useRefreshProducts();
  const help = useId();
  const update = useMutation(
    useTRPC().products.files.update.mutationOptions({
      onSettled: () => refresh(),
      ...failureToast(t("notMoved")),
    }),
  );

  function move({ id: fileId, productId, name, position: from }: ProductFile, position: number): void {
    if (update.isPending) return;
    if (position < 1 || position > files.length || position === from) {
      onSay(t("stays", { name }));
      return;
    }
    moves.keepFocus(fileId);
    const where = { name, position: String(position), count: String(files.length) };
    update.mutate({ id: productId, fileId, position }, { onSuccess: () => onSay(t("moved", where)) });
  }

  function onKeyDown(event: KeyboardEvent, file: ProductFile): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(file, file.position + step);
  }

  const moves = useRowMoves({
    rows: files,
    zoneAt(_event, dragged, target) {
      if (target.id === dragged.id) return undefined;
      return dragged.position < target.position ? "after" : "before";
    },
    onDrop: (dragged, target) => move(dragged, target.position),
  });

  return (
    <>
      <p id={help} className="sr-only">
        {t("handleHelp")}
      </p>
      <ul ref={moves.list} aria-label={t("order")} className="divide-y divide-line">
        {files.map((file) => {
          const { id, name, position } = file;
          return (
            <li key={id} {...moves.propsOf(file, "ps-1")}>
              <Button
                variant="ghost"
                size="icon"
                data-handle={id}
                aria-label={t("handle", { name })}
                aria-describedby={help}
                onKeyDown={(event) => onKeyDown(event, file)}
              >
                <GripVertical aria-hidden />
              </Button>
              <div className="min-w-0 flex-1">
                <FileLink file={file} />
              </div>
              <RowMenu label={t("menu", { name })}>
                <DropdownMenuItem onSelect={() => onAsk({ kind: "rename", file })}>
                  <Pencil aria-hidden />
                  {t("rename")}
                </DropdownMenuItem>
                <DropdownMenuSeparator />
                <DropdownMenuItem disabled={position === 1} onSelect={() => move(file, position - 1)}>
                  {t("up")}
                </DropdownMenuItem>
                <DropdownMenuItem
                  disabled={position === files.length}
                  onSelect={() => move(file, position + 1)}
                >
                  {t("down")}
                </DropdownMenuItem>
                <DropdownMenuSeparator />
                <DropdownMenuItem danger onSelect={() => onAsk({ kind: "remove", file })}>
                  <Trash2 aria-hidden />
                  {t("remove")}
                </DropdownMenuItem>
              </RowMenu>
            </li>
          );
        })}
      </ul>
    </>
  );
}
