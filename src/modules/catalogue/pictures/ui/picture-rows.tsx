"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { failureToast } from "@/components/ui/failure-toast";
import { Input } from "@/components/ui/input";
import { ArrowDown, ArrowUp, Trash2 } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { picturePath } from "@/lib/product-picture";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import type { ProductPicture } from "../pictures.schema";

interface PictureRowsProps {
  productId: number;
  pictures: ProductPicture[];
}

/** The pictures in their order, which buttons or dragging change, with their descriptions. */
export function PictureRows({ productId, pictures }: PictureRowsProps) {
  const t = useTranslations("productPictures");
  const trpc = useTRPC();
  const refresh = useRefreshProducts();
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** The button that was pressed: its row has moved, and may have lost the focus. */
  const pressed = useRef<string>(undefined);
  const settled = { onSettled: () => refresh() };
  const update = useMutation(
    trpc.products.pictures.update.mutationOptions({ ...settled, ...failureToast(t("notSaved")) }),
  );
  const remove = useMutation(
    trpc.products.pictures.remove.mutationOptions({ ...settled, ...failureToast(t("notRemoved")) }),
  );
  const busy = update.isPending || remove.isPending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the order has changed.
  useEffect(() => {
    if (pressed.current)
      list.current?.querySelector<HTMLElement>(`[data-button="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
  }, [pictures]);

  const move = (pictureId: number, position: number) => {
    if (busy || position < 1 || position > pictures.length) return;
    const moved = t("moved", { position: String(position), count: String(pictures.length) });
    update.mutate({ id: productId, pictureId, position }, { onSuccess: () => setSaid(moved) });
  };

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} aria-label={t("order")} className="-my-2 divide-y divide-line">
        {pictures.map(({ id: pictureId, hash, alt, position }) => {
          const named = { position: String(position) };
          const step = (by: number) => () => {
            pressed.current = `${pictureId} ${by}`;
            move(pictureId, position + by);
          };
          return (
            <li
              key={pictureId}
              className="flex flex-wrap items-center gap-2 py-2"
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                move(dragged, position);
                setDragged(null);
              }}
            >
              {/* biome-ignore lint/performance/noImgElement: it comes in its final size; next/image would encode it again. */}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut; the buttons beside it do the same. */}
              <img
                src={picturePath(hash, "small")}
                alt=""
                width={48}
                height={48}
                draggable
                onDragStart={() => setDragged(pictureId)}
                onDragEnd={() => setDragged(null)}
                className="size-12 cursor-grab rounded-md border border-line bg-white object-contain"
              />
              <Input
                // A description that someone else has written is shown.
                key={alt}
                aria-label={t("altOf", named)}
                placeholder={t("altPlaceholder")}
                defaultValue={alt}
                maxLength={250}
                className="min-w-0 flex-1 basis-40"
                onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
                onBlur={({ currentTarget: { value } }) => {
                  if (value.trim() !== alt) update.mutate({ id: productId, pictureId, alt: value });
                }}
              />
              <Button
                variant="ghost"
                size="icon"
                data-button={`${pictureId} -1`}
                aria-label={t("earlier", named)}
                aria-disabled={position === 1}
                onClick={step(-1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                data-button={`${pictureId} 1`}
                aria-label={t("later", named)}
                aria-disabled={position === pictures.length}
                onClick={step(1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              <ConfirmButton
                variant="ghost"
                size="icon"
                aria-label={t("remove", named)}
                title={t("removeTitle")}
                description={t("removeDescription")}
                confirmLabel={t("removeConfirm")}
                onConfirm={() => remove.mutate({ id: productId, pictureId })}
              >
                <Trash2 aria-hidden />
              </ConfirmButton>
            </li>
          );
        })}
      </ol>
    </>
  );
}
